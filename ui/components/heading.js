// A page's title, which follows the workshop for the screen under it.
export default function (part) {
  showTitle(part.parentElement, part.data)
  const leave = follow(part, part.data.line)
  return () => {
    stopClock(part.parentElement)
    leave()
  }
}

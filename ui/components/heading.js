// A page's title, which follows the workshop for the screen under it.
export default function (part) {
  const data = unpack(part)
  showTitle(part.parentElement, data)
  const leave = follow(part, data.line)
  return () => {
    stopClock(part.parentElement)
    leave()
  }
}

// A place on the page that follows the workshop, and shows figures that arrive by themselves.
export default function (part) {
  const data = unpack(part)
  const show = (told) => writeFigures(part.parentElement.querySelector("p"), data.sentence, told)
  show(data.figures)
  return follow(part, data, { show })
}

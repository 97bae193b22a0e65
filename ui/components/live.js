// A place on the page that follows the workshop, and shows figures that arrive by themselves.
export default function (part) {
  const { sentence, figures } = part.data
  const show = (told) => writeFigures(part.parentElement.querySelector("p"), sentence, told)
  show(figures)
  return follow(part, part.data, { show })
}

// The step's heading. When the step changes, and only then, focus moves here: a screen reader
// reads it once, and a keyboard user starts at the top of the new screen.
export default function ({ data, parentElement }) {
  parentElement.querySelector(".where").textContent = data.where
  const heading = parentElement.querySelector("h1")
  heading.textContent = data.title
  document.title = data.where ? `${data.title} · ${data.where}` : data.title
  const before = window.workshopStep
  window.workshopStep = data.step
  if (before !== undefined && before !== data.step) {
    heading.focus()
    heading.scrollIntoView({ block: "start" })
  }
}

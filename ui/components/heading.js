// The step's heading, which follows the workshop for the screen under it. When the step changes,
// and only then, focus moves here: a screen reader reads it once, and a keyboard user starts at the
// top of the new screen.
const MINUTE = 60000
const timers = new WeakMap()

// The time left, told anew each minute by the browser itself. At zero nothing else happens.
function startClock(place, clock) {
  const ahead = Date.now() - clock.now
  const tell = () => {
    const left = Math.ceil((clock.ends - Date.now() + ahead) / MINUTE)
    const text = left > 0 ? clock.left.replace("{count}", left) : clock.out
    if (place.textContent !== text) place.textContent = text
  }
  tell()
  return setInterval(tell, 1000)
}

export default function (part) {
  const { data, parentElement } = part
  parentElement.querySelector(".where").textContent = data.where
  const heading = parentElement.querySelector("h1")
  heading.textContent = data.title
  document.title = data.where ? `${data.title} · ${data.where}` : data.title
  parentElement.querySelector(".who").textContent = data.who
  const place = parentElement.querySelector(".clock")
  clearInterval(timers.get(parentElement))
  place.hidden = !data.clock.ends
  if (data.clock.ends) timers.set(parentElement, startClock(place, data.clock))
  const before = window.workshopStep
  window.workshopStep = data.step
  if (before !== undefined && before !== data.step) {
    heading.focus()
    heading.scrollIntoView({ block: "start" })
  }
  const leave = follow(part, data.line)
  return () => {
    clearInterval(timers.get(parentElement))
    leave()
  }
}

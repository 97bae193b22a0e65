// The step's title. When the step changes, and only then, focus moves here: a screen reader reads it
// once, and a keyboard user starts at the top of the new screen.
const MINUTE = 60000
const timers = new WeakMap()

// The time left, told anew each minute by the browser itself. At zero nothing else happens.
function startClock(place, clock, now) {
  const ahead = Date.now() - now
  const tell = () => {
    const left = Math.ceil((clock.ends - Date.now() + ahead) / MINUTE)
    write(place, left > 0 ? clock.left.replace("{count}", left) : clock.out)
  }
  tell()
  return setInterval(tell, 1000)
}

function showTitle(root, data) {
  write(root.querySelector(".where"), data.where)
  const heading = root.querySelector("h1")
  write(heading, data.title)
  document.title = data.where ? `${data.title} · ${data.where}` : data.title
  write(root.querySelector(".next"), data.next ?? "")
  write(root.querySelector(".who"), data.who)
  const place = root.querySelector(".clock")
  stopClock(root)
  place.hidden = !data.clock.ends
  if (data.clock.ends) timers.set(root, startClock(place, data.clock, data.now))
  const before = window.workshopStep
  window.workshopStep = data.step
  if (before !== undefined && before !== data.step) {
    heading.focus()
    heading.scrollIntoView({ block: "start" })
  }
}

function stopClock(root) {
  clearInterval(timers.get(root))
}

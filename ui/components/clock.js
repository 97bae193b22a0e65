// The time left in words, told anew each minute by the browser itself.
const MINUTE = 60000
const timers = new WeakMap()

export default function ({ data, parentElement }) {
  clearInterval(timers.get(parentElement))
  const place = parentElement.querySelector(".clock")
  const ahead = Date.now() - data.now
  const tell = () => {
    const left = Math.ceil((data.ends - Date.now() + ahead) / MINUTE)
    const text = left > 0 ? data.left.replace("{count}", left) : data.out
    if (place.textContent !== text) place.textContent = text
  }
  place.hidden = !data.ends
  place.textContent = ""
  if (data.ends) {
    tell()
    timers.set(parentElement, setInterval(tell, 1000))
  }
  return () => clearInterval(timers.get(parentElement))
}

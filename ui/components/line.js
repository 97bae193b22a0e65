// One socket per tab, shared by every place on the page that follows the workshop.
const lines = (window.workshopSockets ??= new Map())
const TICK = 20
const LONGEST_RUN = 10000
const PATIENCE = 5000 // with 300 people a step takes four seconds
const MOST_TRIES = 4
const LONGEST_JOIN = 3000 // from the form's answer to the screen; with 300 at once it takes two seconds
const CALM = 1000
const SETTLING = 300
const EASE = 2000 // those who join at once are run after it, spread over as long again
const GRACE = 2000 // a blink of the network is not worth a sentence

class Line {
  constructor(address) {
    this.address = address
    this.followers = new Set()
    this.told = new Map()
    this.entrance = ""
    this.early = []
    this.tries = 0
    this.turns = Promise.resolve()
    document.addEventListener("visibilitychange", this.onVisibility)
  }

  join(follower) {
    this.followers.add(follower)
    if (this.entrance) this.enter()
    this.open()
    this.ask(this.newestFor(follower), [follower])
  }

  // Open beside the join form, where nobody follows yet: joining then needs no line of its own.
  wait(entrance) {
    this.entrance = entrance
    this.open()
  }

  // The form is answered: the browser has its cookie, if it takes any.
  enter() {
    this.entrance = ""
    this.pass(this.early.splice(0))
    // The line may be dead, or lead to another server than the one that made her.
    setTimeout(() => this.followers.size && !this.told.size && this.renew(), LONGEST_JOIN)
  }

  renew() {
    this.close()
    this.open()
  }

  // A part may have been drawn before another was, or before something was told, and come after.
  newestFor(follower) {
    const told = [...this.told].filter(([topic]) => follower.follows(topic))
    return Math.max(...this.drawn(), ...told.map(([, version]) => version))
  }

  drawn() {
    return [...this.followers].map((follower) => follower.drawn)
  }

  onVisibility = () => (document.hidden ? this.close() : this.open())

  open() {
    if (this.socket || document.hidden) return
    const scheme = location.protocol === "https:" ? "wss:" : "ws:"
    // What changed since the oldest part was drawn is told again.
    const drawn = Math.min(...this.drawn())
    const seen = [...this.followers].map((follower) => follower.seen()).join("")
    const entrance = this.entrance // which may be answered before the line is open
    const asked = entrance ? "outside=" : `drawn=${drawn}&seen=${seen}`
    const path = `${this.address}&${asked}`
    const socket = new WebSocket(`${scheme}//${location.host}${path}`)
    this.socket = socket
    socket.onopen = () => {
      this.tries = 0
      if (entrance) socket.send(entrance)
      this.tell(null)
    }
    socket.onmessage = (event) => this.pass(JSON.parse(event.data))
    socket.onclose = () => {
      if (this.socket !== socket) return
      this.socket = undefined
      this.retry()
    }
  }

  // Each on its own: when a screen cannot be drawn, the hint that asks for it is still heard.
  pass(told) {
    if (this.entrance) this.early.push(...told)
    else told.forEach((one) => queueMicrotask(() => this.hear(one)))
  }

  hear({ screen, topic, version, figures }) {
    if (screen) {
      this.followers.forEach((follower) => follower.draw(screen))
      return
    }
    this.told.set(topic, version)
    this.followers.forEach((follower) => follower.show(figures))
    // A turn takes time: only those the change concerns are given one.
    const concerned = [...this.followers].filter((follower) => follower.follows(topic))
    const calm = concerned.filter((follower) => follower.isCalm(topic))
    calm.forEach((follower) => this.askCalmly(version, follower))
    this.ask(version, concerned.filter((follower) => !calm.includes(follower)))
  }

  // Streamlit sends triggers of one moment as one rerun of one fragment; the others would be lost.
  // And a run that starts before the last one's end is sent makes that end look like a break, after
  // which rows that are gone stay on the screen; or it drops the rows of the last one that are
  // not sent yet, and keeps what stood inside them. So each waits until the one before is drawn.
  inTurn(act, followers) {
    for (const follower of followers) {
      this.turns = this.turns.then(whenIdle).then(() => act(follower))
    }
  }

  // A rerun that was asked for can be lost on its way; it is asked for until the screen shows it.
  ask(version, followers, tries = 0) {
    this.inTurn(async (follower) => {
      await follower.ask(version, tries)
      if (follower.waitsFor(version) && tries < MOST_TRIES) this.ask(version, [follower], tries + 1)
    }, followers)
  }

  // What changes with each person, and many are at it: no more often than can be read.
  askCalmly(version, follower) {
    follower.wanted = version
    if (follower.waiting) return
    // Not at once either: where one joins or answers, others do in the same moment.
    const wait = Math.max(SETTLING, (follower.askedAt ?? 0) + CALM - Date.now())
    follower.waiting = setTimeout(() => {
      follower.waiting = undefined
      follower.askedAt = Date.now()
      this.ask(follower.wanted, [follower])
    }, wait)
  }

  retry() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.open(), waitAfter(this.tries++))
    this.grace ??= setTimeout(() => this.tell(this.lost), GRACE)
  }

  close() {
    clearTimeout(this.timer)
    const socket = this.socket
    this.socket = undefined
    socket?.close()
  }

  tell(sentence) {
    clearTimeout(this.grace)
    this.grace = undefined
    if (sentence && !this.banner) {
      this.banner = document.createElement("div")
      this.banner.setAttribute("role", "status")
      this.banner.className = "workshop-lost"
      document.body.append(this.banner)
    }
    if (this.banner) {
      this.banner.textContent = sentence ?? ""
      this.banner.hidden = !sentence
    }
  }

  leave(follower) {
    this.followers.delete(follower)
    if (this.followers.size) return
    document.removeEventListener("visibilitychange", this.onVisibility)
    this.close()
    this.tell(null)
    lines.delete(this.address)
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const followers = new WeakMap()

function lineTo(address) {
  if (!lines.has(address)) lines.set(address, new Line(address))
  return lines.get(address)
}

async function whenIdle() {
  const app = document.querySelector("[data-test-script-state]")
  const until = Date.now() + LONGEST_RUN
  while (app && app.dataset.testScriptState !== "notRunning" && Date.now() < until) await pause(TICK)
}

// Rerun the fragment the part stands in when a topic of its changes; returns how to leave. What is
// told of figures, and of the whole screen, goes to `show` and `draw`; `seen` is the screen's seal.
function follow({ parentElement, setTriggerValue }, data, { show, draw, seen } = {}) {
  let follower = followers.get(parentElement)
  if (!follower) {
    follower = { line: lineTo(data.address), drawn: 0 }
    followers.set(parentElement, follower)
  }
  follower.line.lost = data.lost
  follower.show = show ?? (() => {})
  follower.draw = draw ?? (() => {})
  follower.seen = seen ?? (() => "")
  follower.drawn = Math.max(follower.drawn, data.version)
  follower.follows = (topic) => data.topics.includes(topic)
  follower.isCalm = (topic) => data.calm.includes(topic)
  follower.waitsFor = (version) =>
    follower.line.followers.has(follower) && follower.drawn < version
  follower.ask = async (version, tries) => {
    if (!follower.waitsFor(version)) return
    setTriggerValue("changed", `${version}.${tries}`)
    const until = Date.now() + PATIENCE
    while (follower.waitsFor(version) && Date.now() < until) await pause(TICK)
  }
  if (!follower.line.followers.has(follower)) follower.line.join(follower)
  return () => {
    follower.line.leave(follower)
    followers.delete(parentElement)
  }
}

// The part has all it needs for now; some time later it is run on the server, when not all others are.
function askLater(parentElement, version) {
  const follower = followers.get(parentElement)
  hasDrawn(parentElement, version)
  setTimeout(() => {
    follower.drawn = 0
    follower.line.ask(version, [follower])
  }, EASE * (1 + Math.random()))
}

// The part has drawn this version without a run on the server.
function hasDrawn(parentElement, version) {
  const follower = followers.get(parentElement)
  if (follower) follower.drawn = Math.max(follower.drawn, version)
}

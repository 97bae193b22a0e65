// The list of points. Every tick is kept in the browser until the server has acknowledged it.
const RETRY_FIRST = 500
const RETRY_LAST = 10000
const pickers = new WeakMap()

class Picker {
  constructor(root, data) {
    this.root = root
    this.data = data
    this.storeKey = `ticks:${data.address}:${data.person}`
    this.unsent = new Map(JSON.parse(localStorage.getItem(this.storeKey) ?? "[]"))
    this.ticks = new Set(data.ticks)
    this.unsent.forEach((chosen, id) => this.mark(id, chosen))
    this.done = data.done
    this.area = ""
    this.onlyMine = false
    this.wait = RETRY_FIRST
    this.build()
    this.refresh()
    this.send()
  }

  find(selector) {
    return this.root.querySelector(selector)
  }

  mark(id, chosen) {
    chosen ? this.ticks.add(id) : this.ticks.delete(id)
  }

  build() {
    const { texts, areas, points } = this.data
    this.find(".search label").textContent = texts.search
    this.find(".typed label").textContent = texts.typed
    this.find(".typed .hint").textContent = texts.typedHint
    this.find(".typed button").textContent = texts.useNumbers
    this.find(".typed summary").textContent = texts.typedSummary
    this.find("#search").oninput = () => this.refresh()
    this.find(".typed form").onsubmit = (event) => {
      event.preventDefault()
      this.sendNumbers()
    }
    const filters = this.find(".filters")
    filters.setAttribute("aria-label", texts.filters)
    const toggle = (label, isOn, act) => {
      const button = document.createElement("button")
      button.type = "button"
      button.textContent = label
      button.isOn = isOn
      button.onclick = () => {
        act()
        this.refresh()
      }
      filters.append(button)
    }
    toggle(texts.onlyMine, () => this.onlyMine, () => (this.onlyMine = !this.onlyMine))
    toggle(`${texts.all} ${points.length}`, () => !this.area, () => (this.area = ""))
    areas.forEach((area) =>
      toggle(`${area.short} ${area.count}`, () => this.area === area.name,
        () => (this.area = area.name)))
    const list = this.find(".list")
    areas.forEach((area) => list.append(this.buildArea(area)))
    this.find(".hand-in").textContent = texts.handIn
    this.find(".hand-in").onclick = () => this.askHandIn()
    const dialog = this.find("dialog")
    dialog.querySelector(".yes").textContent = texts.handInAnyway
    dialog.querySelector(".no").textContent = texts.notYet
    dialog.querySelector(".yes").onclick = () => {
      dialog.close()
      this.handIn()
    }
    dialog.querySelector(".no").onclick = () => dialog.close()
  }

  buildArea(area) {
    const section = document.createElement("section")
    const heading = document.createElement("h2")
    heading.textContent = area.name
    section.append(heading)
    this.data.points
      .filter((point) => point.area === area.name)
      .forEach((point) => section.append(this.buildPoint(point)))
    return section
  }

  buildPoint(point) {
    const row = document.createElement("div")
    row.className = "point"
    row.point = point
    const label = document.createElement("label")
    const box = document.createElement("input")
    box.type = "checkbox"
    box.id = `point-${point.id}`
    box.onchange = () => this.choose(point, box)
    const name = document.createElement("strong")
    name.textContent = `${point.number} ${point.name}`
    label.append(box, name)
    row.append(label)
    for (const [kind, text] of [["text", point.text], ["note", point.corrected], ["note", point.footnote]]) {
      if (!text) continue
      const line = document.createElement("p")
      line.className = kind
      line.id = `${kind}-${point.id}-${row.children.length}`
      line.textContent = text
      row.append(line)
    }
    box.setAttribute("aria-describedby", [...row.querySelectorAll("p")].map((p) => p.id).join(" "))
    row.onclick = (event) => {
      if (event.target.tagName === "P") box.click()
    }
    return row
  }

  refresh() {
    const wanted = this.find("#search").value.trim().toLowerCase()
    this.root.querySelectorAll(".filters button").forEach((button) =>
      button.setAttribute("aria-pressed", String(button.isOn())))
    let shown = 0
    this.root.querySelectorAll(".point").forEach((row) => {
      const { id, number, name, text, area } = row.point
      const chosen = this.ticks.has(id)
      row.querySelector("input").checked = chosen
      row.classList.toggle("chosen", chosen)
      row.hidden =
        (this.onlyMine && !chosen) ||
        (this.area && this.area !== area) ||
        !`${number} ${name} ${text}`.toLowerCase().includes(wanted)
      shown += row.hidden ? 0 : 1
    })
    this.root.querySelectorAll("section").forEach((section) => {
      section.hidden = !section.querySelector(".point:not([hidden])")
    })
    this.find(".none").textContent = shown ? "" : this.data.texts.noneShown
    this.showCount()
  }

  showCount() {
    const { texts, limit, points } = this.data
    this.find(".count").textContent = texts.count
      .replace("{chosen}", this.ticks.size)
      .replace("{limit}", limit)
    const typed = this.find("#typed")
    if (this.root.activeElement !== typed) {
      typed.value = points.filter((p) => this.ticks.has(p.id)).map((p) => p.number).join(", ")
    }
    this.find(".hand-in").hidden = this.done
    this.find(".done").textContent = this.done ? texts.done : ""
    this.showSaved()
  }

  showSaved() {
    const { texts } = this.data
    const waiting = this.unsent.size
    const text = !waiting
      ? texts.saved
      : this.failing
        ? texts.lost.replace("{count}", waiting)
        : texts.saving
    const place = this.find(".saved")
    if (place.textContent !== text) place.textContent = text
  }

  say(sentence) {
    this.find(".refusal").textContent = sentence
  }

  choose(point, box) {
    this.say("")
    if (box.checked && this.ticks.size >= this.data.limit) {
      box.checked = false
      this.say(this.data.texts.full)
      return
    }
    this.mark(point.id, box.checked)
    this.unsent.set(point.id, box.checked)
    this.store()
    this.refresh()
    this.send()
  }

  store() {
    localStorage.setItem(this.storeKey, JSON.stringify([...this.unsent]))
  }

  async send() {
    if (this.sending) return
    this.sending = true
    while (this.unsent.size && this.root.isConnected !== false) {
      const [id, chosen] = this.unsent.entries().next().value
      const answer = await this.put(`kryss/${id}`, { chosen })
      if (!answer) {
        this.failing = true
        this.showSaved()
        await new Promise((resolve) => setTimeout(resolve, this.wait))
        this.wait = Math.min(this.wait * 2, RETRY_LAST)
        continue
      }
      this.failing = false
      this.wait = RETRY_FIRST
      // The person may have changed her mind while the answer was on its way.
      if (this.unsent.get(id) === chosen) this.unsent.delete(id)
      if (!answer.ok) {
        this.mark(id, !chosen)
        this.say(answer.message)
      }
      this.store()
      this.refresh()
    }
    this.sending = false
  }

  // The server's answer, or nothing when it could not be reached and should be asked again.
  async put(path, body) {
    try {
      const response = await fetch(`${this.data.address}/${path}`, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      })
      if (response.status >= 500) return null
      return { ok: response.ok, ...(await response.json()) }
    } catch {
      return null
    }
  }

  async sendNumbers() {
    const answer = await this.put("kryss", { numbers: this.find("#typed").value })
    if (!answer) return this.say(this.data.texts.tryAgain)
    if (!answer.ok) return this.say(answer.message)
    this.say("")
    this.unsent.clear()
    this.store()
    this.ticks = new Set(answer.ticks)
    this.refresh()
  }

  askHandIn() {
    if (this.ticks.size >= this.data.limit) return this.handIn()
    const dialog = this.find("dialog")
    dialog.querySelector("p").textContent = this.data.texts.handInQuestion
      .replace("{chosen}", this.ticks.size)
      .replace("{limit}", this.data.limit)
    dialog.showModal()
  }

  async handIn() {
    await this.send()
    const answer = await this.put("levert", { done: true })
    if (!answer) return this.say(this.data.texts.tryAgain)
    if (!answer.ok) return this.say(answer.message)
    this.done = true
    this.showCount()
  }
}

export default function ({ data, parentElement }) {
  const picker = pickers.get(parentElement)
  if (!picker) {
    pickers.set(parentElement, new Picker(parentElement, data))
    return
  }
  // A rerun brings the server's view; what is not yet sent stays as the person left it.
  picker.ticks = new Set(data.ticks)
  picker.unsent.forEach((chosen, id) => picker.mark(id, chosen))
  picker.done = data.done
  picker.refresh()
}

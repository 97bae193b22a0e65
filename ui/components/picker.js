// The list of points: counter, limit, search and filters answer at once, in the browser.
class Picker {
  constructor(root, data, own) {
    this.root = root
    this.data = data
    this.ticks = new Set(own.ticks)
    this.done = own.done
    this.version = 0
    this.area = ""
    this.onlyMine = false
    this.build()
    this.outbox = new Outbox(`${own.person}:${data.address}`, {
      sent: (_, __, answer) => this.know(answer.version),
      refused: (address, body, message) => {
        this.mark(idOf(address), !body.chosen)
        this.say(message)
      },
      changed: () => this.outbox && this.refresh(),
    })
    // What is not yet sent stays as the person left it.
    this.outbox.waiting.forEach((body, address) => this.mark(idOf(address), body.chosen))
    this.refresh()
  }

  // What the server tells, unless it is from before something that has been saved here.
  adopt(own, version) {
    if (version < this.version || this.outbox.waiting.size) return
    this.know(version)
    this.ticks = new Set(own.ticks)
    this.done = own.done
    this.refresh()
  }

  know(version) {
    this.version = Math.max(this.version, version)
  }

  find(selector) {
    return this.root.querySelector(selector)
  }

  mark(id, chosen) {
    chosen ? this.ticks.add(id) : this.ticks.delete(id)
  }

  build() {
    const { task, note, texts, areas, points } = this.data
    this.find(".task").textContent = task
    this.find(".own").textContent = note
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
    const count = texts.count.replace("{chosen}", this.ticks.size).replace("{limit}", limit)
    write(this.find(".count"), count)
    const typed = this.find("#typed")
    if (this.root.activeElement !== typed) {
      typed.value = points.filter((p) => this.ticks.has(p.id)).map((p) => p.number).join(", ")
    }
    this.find(".hand-in").hidden = this.done
    write(this.find(".done"), this.done ? texts.done : "")
    write(this.find(".saved"), describe(this.outbox, texts))
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
    this.outbox.put(`${this.data.address}/kryss/${point.id}`, { chosen: box.checked })
  }

  async sendNumbers() {
    await this.outbox.send()
    const answer = await ask(`${this.data.address}/kryss`, { numbers: this.find("#typed").value })
    if (!answer) return this.say(this.data.texts.tryAgain)
    if (!answer.ok) return this.say(answer.message)
    this.say("")
    this.know(answer.version)
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
    await this.outbox.send()
    const answer = await ask(`${this.data.address}/levert`, { done: true })
    if (!answer) return this.say(this.data.texts.tryAgain)
    if (!answer.ok) return this.say(answer.message)
    this.know(answer.version)
    this.done = true
    this.showCount()
  }
}

const idOf = (address) => Number(address.split("/").at(-1))

// A vote: what is chosen is sent as soon as the answer is whole, and may be changed until it closes.
class Paper {
  constructor(root, data, own) {
    this.root = root
    this.data = data
    this.known = own.answer
    this.build()
    this.outbox = new Outbox(`${own.person}:${data.address}`, {
      sent: (_, body) => (this.known = body),
      refused: (_, body, message) => {
        this.refusal = message
        this.mark(this.known)
      },
      changed: () => this.outbox && this.showState(),
    })
    this.mark(this.outbox.waiting.get(data.address) ?? this.known)
    this.adopt(data)
  }

  // What is chosen here stays as the person left it; only the closing takes it away.
  adopt(data) {
    this.data = data
    const isClosing = data.readonly && !this.outbox.waiting.size
    if (isClosing && !this.refusal) {
      const isHalf = this.inputs().some((input) => input.checked) && !this.isWhole()
      if (isHalf) this.refusal = data.texts.late
      this.mark(this.known)
    }
    this.inputs().forEach((input) => (input.disabled = data.readonly))
    this.showState()
  }

  inputs(name) {
    const all = [...this.root.querySelectorAll("input")]
    return name ? all.filter((input) => input.name === name) : all
  }

  build() {
    const form = this.root.querySelector(".ballot")
    this.data.groups.forEach((group) => {
      const set = document.createElement("fieldset")
      set.className = group.name
      const legend = document.createElement("legend")
      legend.textContent = group.label
      const row = document.createElement("div")
      row.append(...group.options.map((option) => this.buildOption(group.name, option)))
      set.append(legend, row)
      form.lastElementChild.before(set)
    })
  }

  buildOption(name, option) {
    const label = document.createElement("label")
    const input = document.createElement("input")
    input.type = this.data.votes ? "checkbox" : "radio"
    input.name = name
    input.answer = option.value
    input.onchange = () => this.choose(input)
    const strong = document.createElement("strong")
    strong.textContent = option.label
    const note = document.createElement("span")
    note.textContent = option.note
    label.append(input, strong, note)
    return label
  }

  chosen(name) {
    return this.inputs(name).filter((input) => input.checked).map((input) => input.answer)
  }

  isWhole() {
    return this.data.votes > 0 || this.data.groups.every((group) => this.chosen(group.name).length)
  }

  choose(input) {
    this.refusal = ""
    if (this.data.votes && this.chosen(input.name).length > this.data.votes) {
      input.checked = false
      this.refusal = this.data.texts.full
    } else if (this.isWhole()) {
      this.outbox.put(this.data.address, this.body())
    }
    this.showState()
  }

  body() {
    const name = this.data.groups[0].name
    if (this.data.votes) return { [name]: this.chosen(name) }
    return Object.fromEntries(this.data.groups.map((group) => [group.name, this.chosen(group.name)[0]]))
  }

  mark(answer) {
    this.inputs().forEach((input) => {
      input.checked = [answer[input.name]].flat().includes(input.answer)
    })
  }

  showState() {
    const { texts, votes, readonly } = this.data
    const isChosen = this.inputs().some((input) => input.checked)
    let state = ""
    if (this.outbox.waiting.size) state = describe(this.outbox, texts)
    else if (readonly) state = isChosen ? texts.counted : texts.none
    else if (isChosen) state = this.isWhole() ? texts.saved : texts.unfinished
    const count = texts.count.replace("{chosen}", this.chosen().length).replace("{limit}", votes)
    const parts = [votes && !readonly ? `${count}.` : "", this.refusal || state]
    write(this.root.querySelector(".state"), parts.filter(Boolean).join(" "))
  }
}

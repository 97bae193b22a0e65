// Text saved while it is typed.
const PAUSE = 700
const editors = new WeakMap()

class Editor {
  constructor(root, data) {
    this.root = root
    this.data = data
    this.version = data.version
    this.build()
    this.outbox = new Outbox(data.address, {
      sent: (_, body, answer) => {
        this.version = answer.version
        if (this.isTyping(body)) this.typed()
      },
      refused: (_, body, message) => this.say(message),
      changed: () => this.outbox && this.showState(),
    })
    const unsent = this.outbox.waiting.get(data.address)
    if (unsent) this.fill(unsent)
  }

  areas() {
    return [...this.root.querySelectorAll("textarea")]
  }

  build() {
    const form = this.root.querySelector(".editor")
    this.data.fields.forEach((field) => {
      const label = document.createElement("label")
      label.htmlFor = field.name
      label.textContent = field.label
      const hint = document.createElement("p")
      hint.id = `${field.name}-hint`
      hint.textContent = field.hint
      const area = document.createElement("textarea")
      area.id = field.name
      area.rows = field.rows
      area.value = field.value
      area.maxLength = this.data.longest
      if (field.hint) area.setAttribute("aria-describedby", hint.id)
      area.oninput = () => this.typed()
      area.onblur = () => this.send()
      form.lastElementChild.before(label, hint, area)
    })
    this.setReadonly()
  }

  setReadonly() {
    this.areas().forEach((area) => (area.readOnly = this.data.readonly))
  }

  fill(texts) {
    this.areas().forEach((area) => {
      if (area.id in texts && area.value !== texts[area.id]) area.value = texts[area.id]
    })
  }

  isTyping(body) {
    return this.areas().some((area) => area.value !== body[area.id])
  }

  say(sentence) {
    this.refusal = sentence
    this.showState()
  }

  showState() {
    const text = this.refusal || (this.isTouched ? describe(this.outbox, this.data.texts) : "")
    write(this.root.querySelector(".state"), this.timer ? this.data.texts.saving : text)
  }

  typed() {
    this.isTouched = true
    this.refusal = ""
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.send(), PAUSE)
    this.showState()
  }

  send() {
    if (!this.timer) return
    clearTimeout(this.timer)
    this.timer = undefined
    const texts = Object.fromEntries(this.areas().map((area) => [area.id, area.value]))
    this.outbox.put(this.data.address, { ...texts, version: this.version })
  }

  update(data) {
    this.data = data
    this.setReadonly()
    const isBusy = this.timer || this.outbox.waiting.size || this.refusal
    if (isBusy || data.version <= this.version) return
    this.version = data.version
    this.fill(Object.fromEntries(data.fields.map((field) => [field.name, field.value])))
  }
}

export default function (part) {
  const { parentElement } = part
  const data = unpack(part)
  const editor = editors.get(parentElement)
  editor ? editor.update(data) : editors.set(parentElement, new Editor(parentElement, data))
  // Leaving the screen in the middle of a pause sends what is typed.
  return () => editors.get(parentElement)?.send()
}

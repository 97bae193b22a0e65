// Text saved while it is typed. What the server has not acknowledged stays in the browser.
const PAUSE = 700
const RETRY = 3000
const editors = new WeakMap()

class Editor {
  constructor(root, data) {
    this.root = root
    this.storeKey = `text:${data.address}`
    this.version = data.version
    this.data = data
    this.build()
    const kept = JSON.parse(localStorage.getItem(this.storeKey) ?? "null")
    if (kept && !data.readonly) {
      this.fill(kept.texts)
      this.version = kept.version
      this.changed()
    }
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
      area.setAttribute("aria-describedby", hint.id)
      area.oninput = () => this.changed()
      area.onblur = () => this.send()
      form.insertBefore(label, form.lastElementChild)
      form.insertBefore(hint, form.lastElementChild)
      form.insertBefore(area, form.lastElementChild)
    })
    this.setReadonly()
  }

  setReadonly() {
    this.areas().forEach((area) => (area.readOnly = this.data.readonly))
  }

  fill(texts) {
    this.areas().forEach((area) => {
      if (area.value !== texts[area.id]) area.value = texts[area.id] ?? ""
    })
  }

  texts() {
    return Object.fromEntries(this.areas().map((area) => [area.id, area.value]))
  }

  say(sentence) {
    const place = this.root.querySelector(".state")
    if (place.textContent !== sentence) place.textContent = sentence
  }

  changed() {
    this.dirty = true
    localStorage.setItem(
      this.storeKey, JSON.stringify({ texts: this.texts(), version: this.version }))
    this.say(this.data.texts.saving)
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.send(), PAUSE)
  }

  async send() {
    clearTimeout(this.timer)
    if (!this.dirty || this.sending || this.data.readonly) return
    this.sending = true
    const sent = this.texts()
    const answer = await this.put({ ...sent, version: this.version })
    this.sending = false
    if (!answer) {
      this.say(this.data.texts.lost)
      this.timer = setTimeout(() => this.send(), RETRY)
      return
    }
    if (!answer.ok) {
      this.say(answer.message)
      return
    }
    this.version = answer.version
    if (JSON.stringify(sent) === JSON.stringify(this.texts())) {
      this.dirty = false
      localStorage.removeItem(this.storeKey)
      this.say(this.data.texts.saved)
    } else this.changed()
  }

  async put(body) {
    try {
      const response = await fetch(this.data.address, {
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

  update(data) {
    const becameWriter = this.data.readonly && !data.readonly
    this.data = data
    this.setReadonly()
    if (this.dirty && !data.readonly) return
    if (data.version > this.version || becameWriter || data.readonly) {
      this.version = data.version
      this.fill(Object.fromEntries(data.fields.map((field) => [field.name, field.value])))
    }
  }
}

export default function ({ data, parentElement }) {
  const editor = editors.get(parentElement)
  editor ? editor.update(data) : editors.set(parentElement, new Editor(parentElement, data))
}

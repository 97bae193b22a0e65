// Two rows of five: one click gives a value, which is sent at once.
const scales = new WeakMap()

class Scale {
  constructor(root, data) {
    this.root = root
    this.data = data
    this.known = {}
    this.build()
    this.outbox = new Outbox(data.address, {
      sent: (address, body) => {
        this.known[axisOf(address)] = body.value
        // A newer choice was made on top of this one, not on top of what stood before it.
        const newer = this.outbox.waiting.get(address)
        if (newer) newer.seen = body.value
      },
      refused: (address, body, message) => {
        this.refusal = message
        this.show(axisOf(address), this.known[axisOf(address)])
      },
      changed: () => this.outbox && this.showState(),
    })
    this.adopt(data)
  }

  adopt(data) {
    this.data = data
    data.axes.forEach((axis) => {
      this.known[axis.name] = axis.value
      const unsent = this.outbox.waiting.get(`${data.address}/${axis.name}`)
      this.show(axis.name, unsent ? unsent.value : axis.value)
    })
    this.inputs().forEach((input) => (input.disabled = data.readonly))
    this.showState()
  }

  inputs() {
    return [...this.root.querySelectorAll("input")]
  }

  build() {
    const form = this.root.querySelector(".scale")
    this.data.axes.forEach((axis) => {
      const set = document.createElement("fieldset")
      const legend = document.createElement("legend")
      legend.textContent = axis.label
      const row = document.createElement("div")
      axis.words.forEach((word, place) => row.append(this.buildChoice(axis, place + 1, word)))
      set.append(legend, row)
      form.lastElementChild.before(set)
    })
  }

  buildChoice(axis, value, word) {
    const label = document.createElement("label")
    const input = document.createElement("input")
    input.type = "radio"
    input.name = axis.name
    input.value = value
    input.onchange = () => this.choose(axis.name, value)
    const number = document.createElement("strong")
    number.textContent = value
    const words = document.createElement("span")
    words.textContent = word
    label.append(input, number, words)
    return label
  }

  choose(axis, value) {
    this.isTouched = true
    this.refusal = ""
    this.outbox.put(`${this.data.address}/${axis}`, { value, seen: this.known[axis] })
  }

  show(axis, value) {
    this.inputs()
      .filter((input) => input.name === axis)
      .forEach((input) => (input.checked = Number(input.value) === value))
  }

  showState() {
    const state = this.isTouched ? describe(this.outbox, this.data.texts) : ""
    write(this.root.querySelector(".state"), this.refusal || state)
  }
}

const axisOf = (address) => address.split("/").at(-1)

export default function (part) {
  const { parentElement } = part
  const data = unpack(part)
  const scale = scales.get(parentElement)
  scale ? scale.adopt(data) : scales.set(parentElement, new Scale(parentElement, data))
}

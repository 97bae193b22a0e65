// A participant's screen. It is drawn here, at first from what the page was made with and then from
// what is told on the live line, block by block: what is the same stays as it is.
const stages = new WeakMap()

class Stage {
  constructor(root) {
    root.replaceChildren() // an earlier version of this script may have drawn here
    this.version = -1
    this.figures = {}
    this.blocks = new Map()
    this.title = inner(root, "heading")
    this.state = root.appendChild(document.createElement("div"))
    this.state.setAttribute("role", "status") // a break, or that the step is about to change
    this.list = root.appendChild(document.createElement("div"))
  }

  draw({ version, seal, figures, shared, own }) {
    // What it leaves out must be what is here; else it is asked for.
    if (version < this.version || (!shared && seal !== this.seal)) return false
    this.version = version
    this.seal = seal
    this.shared = shared ?? this.shared
    this.own = own
    this.figures = figures
    showTitle(this.title, { ...this.shared, ...own })
    fill(this.state, this.shared.state)
    this.place(own.left ? [] : this.shared.blocks)
    return true
  }

  place(wanted) {
    const kept = new Map(wanted.map((block) => [this.keyOf(block), block]))
    this.blocks.forEach((drawn, key) => kept.has(key) || this.drop(key, drawn))
    let before = null
    for (const [key, block] of kept) {
      const drawn = this.blocks.get(key) ?? this.make(key, block)
      drawn.show(block)
      const next = before ? before.nextSibling : this.list.firstChild
      if (next !== drawn.node) this.list.insertBefore(drawn.node, next)
      before = drawn.node
    }
  }

  // What somebody fills in is hers: another person on the same screen gets a new one.
  keyOf(block) {
    return block.picker || block.paper ? `${this.own.person}:${block.key}` : block.key
  }

  make(key, block) {
    const drawn = { node: document.createElement("div"), ...makers.find(([part]) => part in block)[1] }
    drawn.node.className = "workshop-block"
    const show = drawn.make(drawn.node, block, this)
    drawn.show = (newest) => {
      drawn.block = newest
      show(newest)
      this.tell(drawn)
    }
    this.blocks.set(key, drawn)
    return drawn
  }

  drop(key, drawn) {
    drawn.node.remove()
    this.blocks.delete(key)
  }

  // Figures arrive apart from the rest, and often.
  show(figures) {
    Object.assign(this.figures, figures)
    this.blocks.forEach((drawn) => this.tell(drawn))
  }

  tell({ node, block }) {
    if (!block.sentence) return
    const place = node.shadowRoot?.querySelector(".progress") ?? node.firstChild
    writeFigures(place, block.sentence, this.figures)
  }
}

// Each kind of block: how its node is made, which gives how it is shown.
const makers = [
  ["html", { make: (node) => (block) => fill(node, block.html) }],
  ["matrix", {
    make: (node) => {
      const grid = inner(node, "matrix").querySelector(".matrix")
      return (block) => showCells(grid, block.matrix)
    },
  }],
  ["picker", {
    make: (node, { picker }, stage) => {
      const drawn = new Picker(shadow(node, "picker"), picker, stage.own)
      return () => drawn.adopt(stage.own, stage.version)
    },
  }],
  ["paper", {
    make: (node, { paper }, stage) => {
      const drawn = new Paper(shadow(node, "paper"), paper, stage.own)
      return (block) => drawn.adopt(block.paper)
    },
  }],
  ["sentence", { make: (node) => {
    node.append(document.createElement("p"))
    node.firstChild.className = "workshop-text"
    return () => {}
  } }],
]

function fill(node, html) {
  if (node.html === html) return
  node.html = html
  node.hidden = !html
  const open = new Set([...node.querySelectorAll("details[open] > summary")].map((s) => s.textContent))
  node.innerHTML = html
  node.querySelectorAll("details > summary").forEach((summary) => {
    if (open.has(summary.textContent)) summary.parentElement.open = true
  })
}

// A part with a style of its own, as other components have.
function shadow(node, name) {
  const root = node.attachShadow({ mode: "open" })
  root.innerHTML = `<style>${INNER[name].css}</style>${INNER[name].html}`
  return root
}

function inner(parent, name) {
  return shadow(parent.appendChild(document.createElement("div")), name)
}

// Before anybody has joined from here there is nothing to follow.
function showJoining(part, data, line) {
  const root = part.parentElement.querySelector(".workshop-stage")
  // Streamlit keeps the first address it had: after a lost connection it may think one is new.
  if (!new URLSearchParams(location.search).has("kode")) part.setTriggerValue("changed", Date.now())
  root.joining ??= startJoining(part, root, data, line)
}

function startJoining(part, root, data, line) {
  const joining = new Joining(inner(root, "joining"), data, (address) => {
    history.replaceState(history.state, "", address)
    window.workshopStep = "joining" // so that the title that comes takes the focus
    root.leave = showScreen(part, { version: 0, own: {} }, { ...line, version: 0 })
  })
  if (joining.form) {
    const waiting = lineTo(line.address)
    waiting.wait(data.entrance)
    root.leave = () => waiting.leave()
  }
  return joining
}

function showScreen(part, screen, line) {
  const { parentElement } = part
  const root = parentElement.querySelector(".workshop-stage")
  let stage = stages.get(root)
  if (!stage) stages.set(root, (stage = new Stage(root)))
  if (screen.seal) stage.draw(screen)
  const below = screen.own.below
  const leave = follow(part, line, {
    seen: () => stage.seal ?? "",
    show: (figures) => stage.show(figures),
    draw: (told) => {
      if (!stage.draw(told)) return
      // What stands below is Streamlit's to draw: the next hint has it run for that.
      if (told.own.below === below) hasDrawn(parentElement, told.version)
      else if (below === undefined && !told.own.below) askLater(parentElement, told.version)
    },
  })
  return () => {
    stopClock(stage.title)
    leave()
  }
}

export default function (part) {
  const [screen, line] = unpack(part)
  if (!screen.joining) return showScreen(part, screen, line)
  showJoining(part, screen.joining, line)
  return () => part.parentElement.querySelector(".workshop-stage")?.leave?.()
}

// Where each point falls. One whose values change moves to its new cell, unless motion is unwanted.
const DURATION = 700

function drawCells(grid, data) {
  const line = (text, kind) => {
    const p = document.createElement("p")
    p.textContent = text
    p.className = kind
    return p
  }
  const cells = data.rows.flatMap((row) => [
    line(row.value, "value"),
    ...row.cells.map((cell) => {
      const box = document.createElement("div")
      box.className = "cell"
      box.style.background = cell.colour
      cell.points.forEach((point) => {
        const mark = document.createElement("b")
        mark.textContent = point.name
        mark.dataset.id = point.id
        box.append(mark)
      })
      return box
    }),
  ])
  const values = [line("", "value"), ...data.values.map((value) => line(value, "value"))]
  grid.replaceChildren(line(data.up, "up"), ...cells, ...values, line(data.across, "across"))
}

const marks = (grid) => [...grid.querySelectorAll("b")]

function showCells(grid, data) {
  const before = new Map(marks(grid).map((mark) => [mark.dataset.id, mark.getBoundingClientRect()]))
  drawCells(grid, data)
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return
  marks(grid).forEach((mark) => {
    const from = before.get(mark.dataset.id)
    const to = mark.getBoundingClientRect()
    if (!from || (from.x === to.x && from.y === to.y)) return
    const start = `translate(${from.x - to.x}px, ${from.y - to.y}px)`
    mark.animate([{ transform: start }, { transform: "none" }], { duration: DURATION, easing: "ease" })
  })
}

// Words on the screen.
function write(place, sentence) {
  // Writing the same text again would make a screen reader say it again.
  if (place.textContent !== sentence) place.textContent = sentence
}

// A sentence with figures that arrive by themselves; nothing when not all of them are known.
const FIGURE = /\{(\w+)\}/g

function writeFigures(place, sentence, figures) {
  const names = [...sentence.matchAll(FIGURE)].map(([, name]) => name)
  if (!names.length || !names.every((name) => name in figures)) return
  write(place, sentence.replace(FIGURE, (_, name) => figures[name]))
}

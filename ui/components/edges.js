// Streamlit's own edges: its English words are put into the page's language wherever they turn up,
// a bare letter is never a command (WCAG 2.1.4), and a page works when the server has been away.
const PLACES = ["aria-label", "placeholder", "title"]
const EDITABLE = "input, textarea, select, [contenteditable=true]"

function translateIn(node, words) {
  if (node.nodeType === Node.TEXT_NODE) {
    const better = words[node.data.trim()]
    if (better) node.data = better
    return
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return
  for (const place of PLACES) {
    const text = node.getAttribute(place)
    if (!text) continue
    const better = words[text] ?? text.replace(/^Remove /, `${words.Remove} `)
    if (better && better !== text) node.setAttribute(place, better)
  }
  node.childNodes.forEach((child) => translateIn(child, words))
}

function keepLettersPlain(event) {
  const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && /^[a-z]$/i.test(event.key)
  const target = event.composedPath()[0]
  if (isBare && !target.closest?.(EDITABLE)) event.stopImmediatePropagation()
}

// A server that was started meanwhile knows nothing of the page: what is pressed would do nothing,
// without a word. By itself Streamlit runs the page anew only when its last run was of a part.
function runAfterReturn({ setTriggerValue }) {
  const app = document.querySelector("[data-test-connection-state]")
  window.workshopReturn?.disconnect()
  window.workshopReturn = new MutationObserver((changes) => {
    const { testConnectionState, testScriptState } = app.dataset
    const isBack = testConnectionState === "CONNECTED" && changes.at(-1).oldValue !== "CONNECTED"
    if (isBack) window.workshopReturns = (window.workshopReturns ?? 0) + 1
    if (isBack && testScriptState === "notRunning") setTriggerValue("returned", Date.now())
  })
  window.workshopReturn.observe(app, {
    attributeFilter: ["data-test-connection-state"], attributeOldValue: true,
  })
}

export default function (part) {
  const words = unpack(part)
  window.workshopEdges?.disconnect()
  const watch = new MutationObserver((changes) =>
    changes.forEach((change) =>
      change.type === "childList"
        ? change.addedNodes.forEach((node) => translateIn(node, words))
        : translateIn(change.target, words)))
  window.workshopEdges = watch
  translateIn(document.body, words)
  watch.observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: PLACES,
  })
  window.addEventListener("keydown", keepLettersPlain, true)
  runAfterReturn(part)
}

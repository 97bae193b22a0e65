// The join form. Its answer gives the browser its cookie; the rest comes on the live line.
class Joining {
  constructor(root, data, joined) {
    this.root = root
    this.joined = joined
    this.returns = window.workshopReturns
    root.querySelector("h1").textContent = data.title
    document.title = data.title
    root.querySelector(".joining").innerHTML = data.html
    this.form = root.querySelector("form")
    if (!this.form) return
    this.form.onsubmit = (event) => {
      event.preventDefault()
      this.send(data)
    }
  }

  // The entrance makes sending the same once more harmless.
  async send({ address, entrance, tryAgain }) {
    const button = this.root.querySelector("button")
    const fields = new FormData(this.form)
    fields.set("inngang", entrance)
    this.say("")
    button.disabled = true
    const answer = await post(address, fields)
    button.disabled = false
    if (answer?.ok) return this.goOn(answer.address)
    this.say(answer ? answer.message : tryAgain)
  }

  // After a long sleep, or when the server was away, the page's session is another. It would not
  // know who has joined here, but knows her by the cookie once the page is loaded.
  goOn(address) {
    if (window.workshopReturns === this.returns) this.joined(address)
    else location.assign(address)
  }

  say(sentence) {
    this.root.querySelector(".fault").textContent = sentence
  }
}

async function post(address, fields) {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams(fields),
    })
    if (response.status >= 500) return null
    return { ok: response.ok, ...(await response.json()) }
  } catch {
    return null
  }
}

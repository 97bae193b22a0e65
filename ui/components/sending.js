// What people make in the browser, kept there until the server has acknowledged it.
// The newest body for an address replaces the one before, so sending twice is harmless.

class Outbox {
  // `told` hears: sent(address, body, answer), refused(address, body, message), changed().
  constructor(name, told) {
    this.name = `outbox:${name}`
    this.told = told
    this.waiting = new Map(JSON.parse(localStorage.getItem(this.name) ?? "[]"))
    this.tries = 0
    this.isLost = false
    if (this.waiting.size) this.send()
  }

  put(address, body) {
    this.waiting.set(address, body)
    this.keep()
    return this.send()
  }

  keep() {
    this.waiting.size
      ? localStorage.setItem(this.name, JSON.stringify([...this.waiting]))
      : localStorage.removeItem(this.name)
    this.told.changed()
  }

  // One sender at a time: whoever asks while it runs waits for the same one.
  send() {
    this.sending ??= this.sendAll().finally(() => (this.sending = undefined))
    return this.sending
  }

  async sendAll() {
    while (this.waiting.size) {
      const [address, body] = this.waiting.entries().next().value
      const answer = await ask(address, body)
      this.isLost = !answer
      if (!answer) {
        this.told.changed()
        await new Promise((resolve) => setTimeout(resolve, waitAfter(this.tries++)))
        continue
      }
      this.tries = 0
      // Somebody may have changed their mind while the answer was on its way.
      if (this.waiting.get(address) === body) this.waiting.delete(address)
      if (answer.ok) this.told.sent(address, body, answer)
      else this.told.refused(address, body, answer.message)
      this.keep()
    }
  }
}

// The server's answer, or nothing when it could not be reached and should be asked again.
async function ask(address, body) {
  try {
    const response = await fetch(address, {
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

function describe(outbox, texts) {
  if (!outbox.waiting.size) return texts.saved
  return outbox.isLost ? texts.lost.replace("{count}", outbox.waiting.size) : texts.saving
}

// How long to wait before trying again, in milliseconds: at first often, since a server that is started
// again is there in two seconds, then more seldom; and with some chance, so that not all come at once.
const EAGER_TRIES = 10
const SHORTEST_WAIT = 300
const LONGEST_WAIT = 10000

function waitAfter(tries) {
  const wait = SHORTEST_WAIT * 2 ** Math.max(0, tries - EAGER_TRIES)
  return Math.min(wait, LONGEST_WAIT) * (0.5 + Math.random())
}

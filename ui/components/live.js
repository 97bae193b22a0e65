// A place on the page that follows the workshop, and shows figures that arrive by themselves.
export default (part) => follow(part, part.data, part.parentElement.querySelector("p"))

// The matrix on a page of its own.
export default (part) => showCells(part.parentElement.querySelector(".matrix"), unpack(part))

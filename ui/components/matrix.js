// The matrix on a page of its own.
export default ({ data, parentElement }) => showCells(parentElement.querySelector(".matrix"), data)

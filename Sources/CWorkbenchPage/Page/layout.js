// Columns as wide as their marks, and the marks that put a column's edge under the pointer.
import { sumOver } from "./tree.js";

/** The left and right edge of every column, in marks. */
export function columnEdges(columns, marks) {
  let right = 0;
  return columns.map(({ members }) => {
    const left = right;
    right += sumOver(members, marks);
    return { left, right };
  });
}

/**
 * Returns a function from where an edge should be to the marks that bring it there, or `null` if
 * no marks move the edge.
 *
 * What is free rescales in proportion, so the edge moves evenly with the marks.
 *
 * @param edgeAt Where the edge is, given marks of the column to its left.
 */
export function edgeSolver(edgeAt, low, high) {
  const [first, last] = [edgeAt(low), edgeAt(high)];
  if (!(Math.abs(last - first) > 1e-6)) return null;
  return (edge) => clamp(low + ((edge - first) * (high - low)) / (last - first), low, high);
}

export function clamp(value, low, high) {
  return Math.min(Math.max(value, low), high);
}

/** To the nearest step, but not outside of the limits. */
export function snapped(value, step, low, high) {
  return clamp(Number((Math.round(value / step) * step).toFixed(6)), low, high);
}

/** The step of a drag: Shift is wider, Alt finer. */
export function dragStep({ shiftKey, altKey }) {
  return altKey ? 0.01 : shiftKey ? 0.5 : 0.1;
}

/** A round number that is at least a value: 1, 2, 2.5 or 5 times a power of ten. */
export function roundedUp(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1e-9)));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= value - 1e-9);
  return factor * power;
}

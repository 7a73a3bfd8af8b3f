// One unit's bar: a segment per column, as long as rate × marks; signs for what it rests on.
import { setAttribute, svg } from "./dom.js";

export const rowHeight = 28;
const [top, height] = [6, 15];

export function createBars() {
  const segments = svg("g", { class: "segments" });
  const signs = {
    judged: svg("path", { class: "sign judged" }),
    assumed: svg("path", { class: "sign assumed" }),
    missing: svg("path", { class: "sign missing" }),
  };
  const range = svg("path", { class: "range" });
  const element = svg("svg", { class: "bar", height: rowHeight, role: "presentation" },
    segments, Object.values(signs), range);
  return { element, segments, signs, range, columns: null };
}

/** What a column contributes to a unit's total. */
export function contribution(column, rates, marks) {
  let sum = 0;
  for (const index of column.members) sum += (rates[index] ?? 0) * marks[index];
  return sum;
}

/** The weakest ground among a column's indicators. */
export function weakestBasis(column, bases) {
  const all = column.members.map((index) => bases[index]);
  return ["missing", "assumed", "judged"].find((basis) => all.includes(basis)) ?? "reported";
}

/**
 * @param geometry `{columns, edges, fills, scale, width, isAligned, active}`
 * @param unit `{rates, bases, range: [low, high] | null}`
 */
export function updateBars(bars, unit, geometry, marks) {
  const { columns, edges, scale, isAligned, active } = geometry;
  if (bars.columns !== columns) rebuild(bars, geometry);
  setAttribute(bars.element, "width", geometry.width);
  const paths = { judged: "", assumed: "", missing: "" };
  let end = 0;
  columns.forEach((column, index) => {
    const length = contribution(column, unit.rates, marks) * scale;
    const left = isAligned ? edges[index].left * scale : end;
    end = left + length;
    const segment = bars.segments.children[index];
    segment.setAttribute("x", left.toFixed(2));
    segment.setAttribute("width", Math.max(0, length - (length > 2 ? 0.75 : 0)).toFixed(2));
    segment.classList.toggle("active", column.id === active);
    const basis = weakestBasis(column, unit.bases);
    if (basis !== "reported") paths[basis] += sign(basis, left, length);
  });
  for (const [basis, path] of Object.entries(paths)) bars.signs[basis].setAttribute("d", path);
  bars.range.setAttribute("d", unit.range && !isAligned ? whisker(unit.range, scale) : "");
}

function rebuild(bars, { columns, fills }) {
  bars.columns = columns;
  bars.segments.replaceChildren(...columns.map((column, index) => svg("rect", {
    class: `segment fill-${fills[index]}`, y: top, height, tabindex: -1, role: "button", data: { segment: column.id },
  })));
}

function sign(basis, left, length) {
  const right = left + Math.max(length - 0.75, 0);
  if (basis === "judged") {
    return length > 1 ? `M${left.toFixed(1)},${top + height + 1.5}H${right.toFixed(1)}` : "";
  }
  if (basis === "missing") {
    const at = left + length;
    return `M${(at - 2.5).toFixed(1)},${top + 5}l5,5m0,-5l-5,5`;
  }
  return `M${(left + 0.5).toFixed(1)},${top + 0.5}H${(right - 0.5).toFixed(1)}V${top + height - 0.5}H${(left + 0.5).toFixed(1)}Z`;
}

function whisker([low, high], scale) {
  const y = rowHeight - 3;
  return `M${(low * scale).toFixed(1)},${y - 2}v4m0,-2H${(high * scale).toFixed(1)}m0,-2v4`;
}


// One unit's bar: a segment per column, as long as rate × marks; signs for what it rests on.
// Segments of one filling share a path: a thousand rows of sixty stay light, on paper too.
import { setAttribute, svg } from "./dom.js";

export const rowHeight = 28;
const [top, height] = [6, 15];

export function createBars() {
  const fills = svg("g");
  const active = svg("path", { class: "active-column" });
  const signs = {
    judged: svg("path", { class: "sign judged" }),
    assumed: svg("path", { class: "sign assumed" }),
    missing: svg("path", { class: "sign missing" }),
  };
  const range = svg("path", { class: "range" });
  const cursor = svg("rect", {
    class: "cursor",
    y: top - 1,
    height: height + 2,
    tabindex: -1,
    role: "button",
    visibility: "hidden",
  });
  const element = svg(
    "svg",
    { class: "bar", height: rowHeight },
    fills,
    active,
    Object.values(signs),
    range,
    cursor,
  );
  return {
    element,
    fills,
    paths: new Map(),
    active,
    signs,
    range,
    cursor,
    at: null,
    columns: null,
  };
}

/** What a column contributes to a unit's total. */
export function contribution(column, rates, marks) {
  let sum = 0;
  for (const index of column.members) sum += (rates[index] ?? 0) * marks[index];
  return sum;
}

/** The weakest ground among a column's indicators. */
export function weakestBasis(column, bases) {
  let weakest = "reported";
  for (const index of column.members) {
    const basis = bases[index];
    if (basis === "missing") return basis;
    if (basis === "assumed" || (basis === "judged" && weakest !== "assumed")) weakest = basis;
  }
  return weakest;
}

/** The left end and the length of every segment in pixels. */
export function segmentsOf(rates, { columns, edges, scale, isAligned }, marks) {
  let end = 0;
  return columns.map((column, index) => {
    const length = contribution(column, rates, marks) * scale;
    const left = isAligned ? edges[index].left * scale : end;
    end = left + length;
    return { left, length };
  });
}

/** The column at a place in a bar; in aligned cells the empty part counts too. */
export function columnAt(x, rates, geometry, marks) {
  const { edges, scale, isAligned } = geometry;
  const index = isAligned
    ? edges.findIndex(({ left, right }) => x >= left * scale && x < right * scale)
    : segmentsOf(rates, geometry, marks).findIndex(
        ({ left, length }) => x >= left && x < left + length,
      );
  return index < 0 ? null : index;
}

/**
 * @param geometry `{columns, edges, fills, scale, width, isAligned, active}`
 * @param unit `{rates, bases, range: [low, high] | null}`
 */
export function updateBars(bars, unit, geometry, marks) {
  const { columns, scale, fills, isAligned, active } = geometry;
  if (bars.columns !== columns) rebuild(bars, geometry);
  setAttribute(bars.element, "width", geometry.width);
  const segments = segmentsOf(unit.rates, geometry, marks);
  const paths = {};
  const signs = { judged: "", assumed: "", missing: "" };
  let activePath = "";
  segments.forEach(({ left, length }, index) => {
    const box = boxPath(left, length - (length > 2 ? 0.75 : 0));
    paths[fills[index]] = (paths[fills[index]] ?? "") + box;
    if (columns[index].id === active) activePath = box;
    const basis = weakestBasis(columns[index], unit.bases);
    if (basis !== "reported") signs[basis] += signPath(basis, left, length);
  });
  for (const [fill, path] of bars.paths) path.setAttribute("d", paths[fill] ?? "");
  for (const basis in signs) setAttribute(bars.signs[basis], "d", signs[basis]);
  setAttribute(bars.active, "d", activePath);
  setAttribute(bars.range, "d", unit.range && !isAligned ? whiskerPath(unit.range, scale) : "");
  placeCursor(bars, segments);
}

/** Puts the cursor on a segment, or takes it away (`null`). */
export function setCursor(bars, at, segments) {
  bars.at = at;
  placeCursor(bars, segments);
}

function placeCursor({ cursor, at, columns }, segments) {
  setAttribute(cursor, "visibility", at === null ? "hidden" : null);
  setAttribute(cursor, "data-segment", at === null ? null : columns[at]?.id);
  if (at === null || !segments[at]) return;
  cursor.setAttribute("x", (segments[at].left - 0.75).toFixed(1));
  cursor.setAttribute("width", Math.max(2, segments[at].length + 0.75).toFixed(1));
}

function rebuild(bars, { columns, fills }) {
  bars.columns = columns;
  bars.at = null;
  bars.paths = new Map(
    [...new Set(fills)].map((fill) => [fill, svg("path", { class: `segment fill-${fill}` })]),
  );
  bars.fills.replaceChildren(...bars.paths.values());
}

const tenth = (value) => Math.round(value * 10) / 10;

function boxPath(left, length) {
  const width = tenth(length);
  return width <= 0 ? "" : `M${tenth(left)},${top}h${width}v${height}h${-width}z`;
}

function signPath(basis, left, length) {
  if (basis === "missing") return `M${tenth(left + length - 2.5)},${top + 5}l5,5m0,-5l-5,5`;
  const inner = length - 0.75;
  if (inner < 1) return "";
  return basis === "judged"
    ? `M${tenth(left)},${top + height + 1.5}h${tenth(inner)}`
    : boxPath(left + 0.5, Math.max(inner - 1, 0.5));
}

function whiskerPath([low, high], scale) {
  const y = rowHeight - 3;
  return `M${tenth(low * scale)},${y - 2}v4m0,-2H${tenth(high * scale)}m0,-2v4`;
}

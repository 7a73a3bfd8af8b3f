// The reports' chart fillings for the page's own bars, light and dark.
import { svg } from "./dom.js";

let count = 8;

/** Puts the patterns into the page and their names into custom properties that the styles use. */
export function definePatterns(fills) {
  count = fills.length;
  const defs = svg("defs");
  const root = document.documentElement.style;
  fills.forEach((fill, step) => {
    for (const [scheme, shown] of [
      ["light", (color) => color],
      ["dark", inverted],
    ]) {
      const id = `fill-${step}-${scheme}`;
      if (fill.pattern) {
        defs.append(
          svg(
            "pattern",
            { id, width: 8, height: 8, patternUnits: "userSpaceOnUse" },
            svg("rect", { width: 8, height: 8, fill: shown(fill.ground) }),
            svg("path", {
              d: fill.pattern,
              fill: "none",
              stroke: shown(fill.stroke),
              "stroke-width": 1,
            }),
          ),
        );
      }
      root.setProperty(`--${id}`, fill.pattern ? `url("#${id}")` : shown(fill.ground));
      root.setProperty(`--ink-${step}-${scheme}`, shown(fill.ink));
      root.setProperty(`--ground-${step}-${scheme}`, shown(fill.ground));
    }
  });
  document.getElementById("patterns")?.remove();
  document.body.append(
    svg(
      "svg",
      { id: "patterns", class: "patterns", width: 0, height: 0, "aria-hidden": "true" },
      defs,
    ),
  );
}

/** As the charts look under `filter: invert(0.9)`: white becomes the dark paper. */
function inverted(color) {
  const digits = color.slice(1);
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  const channels = [0, 2, 4].map((at) => parseInt(long.slice(at, at + 2), 16));
  return `rgb(${channels.map((channel) => Math.round(229.5 - 0.8 * channel)).join(" ")})`;
}

/** Steps from dark to light, spread over all fillings, as the reports spread them. */
export function fillScale(steps) {
  if (steps < 2) return [0];
  const shown = Math.min(steps, count);
  return Array.from({ length: steps }, (_, step) =>
    Math.floor((Math.min(step, shown - 1) * (count - 1) * 2 + shown - 1) / (2 * (shown - 1))),
  );
}

/**
 * A filling for every column: each top dimension has a pair of neighbouring ones, which its columns
 * take in turn; dark first.
 */
export function columnFills(columns) {
  const tops = [...new Set(columns.map((column) => column.above[0] ?? column.id))];
  const pairs = { 1: [1], 2: [1, 4], 3: [0, 2, 4] }[tops.length] ?? [0, 2, 4, 6];
  const turns = new Map();
  return columns.map((column) => {
    const top = column.above[0] ?? column.id;
    const turn = turns.get(top) ?? 0;
    turns.set(top, turn + 1);
    const first = pairs[tops.indexOf(top) % pairs.length];
    return (first + (turn % 2)) % count;
  });
}

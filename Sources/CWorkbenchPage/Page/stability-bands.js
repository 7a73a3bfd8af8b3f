// The drawing of a track: rail, official marks, and how far the weight can go, as three bands.
import { setAttribute, svg } from "./dom.js";
import { bandsOf } from "./intervals.js";

const bandTops = { grades: 17, order: 22, top: 27 };

/** @param fraction Maps marks to 0…1 of the scale. */
export function createBands(node, fraction) {
  const isIndicator = node.kind === "indicator";
  const official = svg("line", { class: "official", y1: 3, y2: 15 });
  const bands = Object.entries(isIndicator ? bandTops : {}).map(([kind, y]) => [
    kind,
    svg("rect", { class: `band ${kind}`, y, height: 3.5, x: 0, width: 0, data: { band: kind } }),
  ]);
  const percent = (marks) => `${(fraction(marks) * 100).toFixed(3)}%`;
  return {
    element: svg(
      "svg",
      { class: "bands", width: "100%", height: isIndicator ? 32 : 18, "aria-hidden": "true" },
      svg("rect", { class: "rail", x: 0, width: "100%", y: 8, height: 2 }),
      official,
      bands.map(([, band]) => band),
    ),
    update(officialMarks, intervals) {
      const at = percent(officialMarks);
      setAttribute(official, "x1", at);
      setAttribute(official, "x2", at);
      const found = bandsOf(intervals);
      for (const [kind, band] of bands) {
        const { interval } = found.find((each) => each.kind === kind);
        setAttribute(band, "visibility", interval ? null : "hidden");
        if (!interval) continue;
        const from = fraction(interval.from) * 100;
        const length = Math.max(0.6, fraction(interval.to) * 100 - from);
        setAttribute(band, "x", `${from.toFixed(3)}%`);
        setAttribute(band, "width", `${length.toFixed(3)}%`);
      }
    },
  };
}

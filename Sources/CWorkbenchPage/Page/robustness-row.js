import { h, setAttribute, setText } from "./dom.js";
import { say, t } from "./language.js";
import { store } from "./store.js";
import { createHistogram, createShares } from "./shares.js";
import { percent, shortNumber } from "./format.js";
import { openUnit } from "./navigation.js";
import { unitName } from "./names.js";

export const robustnessRowHeight = 30;

export function createRobustnessRow() {
  const labels = store.desk.grades.map(({ label }) => say(label));
  const row = {
    rank: h("span", { class: "rank", role: "cell" }),
    button: h("button", {
      type: "button",
      class: "unit-name",
      on: { click: () => openUnit(row.unit) },
    }),
    shares: createShares({ width: 240, height: 18, labels }),
    expected: h("span", { class: "figure", role: "cell" }),
    histogram: createHistogram({ width: 200, height: 26 }),
    mean: h("span", { class: "figure", role: "cell" }),
    unit: null,
  };
  row.histogramCell = h("span", { class: "histogram-cell", role: "cell" }, row.histogram.element);
  row.sharesCell = h("span", { class: "shares-cell", role: "cell" }, row.shares.element);
  row.element = h(
    "div",
    { class: "row", role: "row" },
    row.rank,
    h("span", { class: "name", role: "rowheader" }, row.button),
    row.sharesCell,
    row.expected,
    row.histogramCell,
    row.mean,
  );
  return row;
}

export function updateRobustnessRow(row, unit, position, { exact, simulated }) {
  row.unit = unit;
  row.element.dataset.unit = String(unit);
  setAttribute(row.element, "aria-rowindex", position + 2);
  setText(row.rank, String(store.verdict.ranks[unit]));
  setText(row.button, unitName(unit));
  const shares =
    exact?.grades?.[unit] ?? (simulated?.grades.length ? simulated.grades[unit] : null);
  row.sharesCell.hidden = !shares;
  if (shares) row.shares.show(shares);
  setText(row.expected, shortNumber(exact?.expectedRanks?.[unit] ?? null, 1));
  row.histogramCell.classList.toggle("empty", !simulated);
  row.histogramCell.classList.toggle("stale", Boolean(simulated?.isStale));
  setText(row.mean, shortNumber(simulated?.meanRanks[unit] ?? null, 1));
  if (!simulated) return;
  const own = simulated.acceptability[unit];
  const best = own.indexOf(Math.max(...own));
  const [from, to] = simulated.bins[best];
  row.histogram.show(
    own,
    simulated.highest,
    t("mostOften", { ranks: from === to ? from : `${from}–${to}`, share: percent(own[best], 1) }),
  );
}

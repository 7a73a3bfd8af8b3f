import { h, setAttribute, setText } from "./dom.js";
import { say, t } from "./language.js";
import { store } from "./store.js";
import { createBars, updateBars } from "./bars.js";
import { rankChange } from "./format.js";
import { gradeName } from "./names.js";

export function createRow() {
  const parts = {
    rank: h("span", { class: "rank", role: "gridcell" }),
    change: h("span", { class: "change", role: "gridcell" }),
    button: h("button", {
      type: "button",
      class: "unit-name",
      tabindex: -1,
      data: { action: "open-unit" },
    }),
    year: h("span", { class: "year" }),
    synthetic: h("span", { class: "tag", hidden: true, title: t("syntheticLong") }, t("synthetic")),
    total: h("span", { class: "total", role: "gridcell" }),
    grade: h("span", { class: "grade", role: "gridcell" }),
    bars: createBars(),
  };
  const element = h(
    "div",
    { class: "row", role: "row" },
    parts.rank,
    parts.change,
    h("span", { class: "name", role: "rowheader" }, parts.button, parts.year, parts.synthetic),
    parts.total,
    parts.grade,
    h("span", { class: "bar-cell", role: "gridcell" }, parts.bars.element),
  );
  return { element, ...parts, unit: null, drawn: {} };
}

export function updateRow(row, index, position, geometry) {
  const { desk, verdict, state, rates, bases, marks } = store;
  const unit = desk.units[index];
  if (row.unit !== index) showUnit(row, index, unit);
  setAttribute(row.element, "aria-rowindex", position + 2);
  setAttribute(row.element, "aria-selected", state.unit === index ? "true" : null);
  const rank = verdict.ranks[index];
  setText(row.rank, String(rank));
  const change = rankChange(unit.rank, rank);
  if (row.change.textContent !== change) {
    row.change.textContent = change;
    row.change.className = `change ${change.startsWith("▲") ? "up" : "down"}`;
    setAttribute(row.change, "aria-label", changeText(change));
  }
  setText(row.total, verdict.totals[index]);
  showGrade(row.grade, unit.grade, verdict.grades[index]);
  const { drawn } = row;
  if (
    drawn.unit === index &&
    drawn.marks === marks &&
    drawn.rates === rates &&
    drawn.key === geometry.key
  )
    return;
  row.drawn = { unit: index, marks, rates, key: geometry.key };
  updateBars(
    row.bars,
    {
      rates: rates[index],
      bases: bases[index],
      range: geometry.hasRanges ? unit.range.map(Number) : null,
    },
    geometry,
    marks,
  );
}

function showUnit(row, index, unit) {
  row.unit = index;
  row.element.dataset.unit = String(index);
  row.element.removeAttribute("data-found");
  row.button.textContent = say(unit.label);
  row.button.title = say(unit.label);
  setText(row.year, store.desk.severalYears ? String(unit.year) : "");
  row.synthetic.hidden = !unit.synthetic;
}

/** A grade, with the official one if it differs. */
function showGrade(element, official, now) {
  const text = gradeName(now);
  const before = official !== now && official !== null ? gradeName(official) : "";
  const key = `${text}|${before}`;
  if (element.dataset.shown === key) return;
  element.dataset.shown = key;
  element.classList.toggle("changed", before !== "");
  element.replaceChildren(text);
  if (before) {
    element.title = t("gradeWas", { grade: before });
    element.append(h("span", { class: "was" }, t("gradeFrom", { grade: before })));
  } else {
    element.removeAttribute("title");
  }
}

function changeText(change) {
  if (!change) return null;
  const n = change.slice(1);
  return change.startsWith("▲") ? t("rankUp", { n }) : t("rankDown", { n });
}

// Totals, grades and ranks of every unit under the compared scenarios; the first is the measure.
import { h, replaceChildren, setAttribute, setText } from "./dom.js";
import { t } from "./language.js";
import { createVirtualRows } from "./virtual-rows.js";
import { rankChange } from "./format.js";
import { openUnit } from "./navigation.js";
import { gradeName, hasGrades, unitName } from "./names.js";

export function createScenarioTable() {
  let scenarios = [];
  const head = h("div", { class: "scenario-head", role: "row" });
  const rows = createVirtualRows({ rowHeight: 28, make: createRow, update: updateRow });
  const element = h(
    "div",
    {
      class: "scenario-table",
      role: "table",
      "aria-label": t(hasGrades() ? "scenarioTable" : "scenarioRanks"),
      id: "scenario-table",
      hidden: true,
    },
    head,
    rows.element,
  );

  function createRow() {
    const row = {
      unit: null,
      button: h("button", {
        type: "button",
        class: "unit-name",
        on: { click: () => openUnit(row.unit) },
      }),
      cells: [],
    };
    row.element = h(
      "div",
      { class: "row", role: "row" },
      h("span", { class: "name", role: "rowheader" }, row.button),
    );
    return row;
  }

  function updateRow(row, unit, position) {
    row.unit = unit;
    row.element.dataset.unit = String(unit);
    setAttribute(row.element, "aria-rowindex", position + 2);
    setText(row.button, unitName(unit));
    while (row.cells.length > scenarios.length) row.cells.pop().element.remove();
    while (row.cells.length < scenarios.length) {
      const parts = [
        h("span", { class: "total" }),
        h("span", { class: "grade" }),
        h("span", { class: "rank" }),
        h("span", { class: "change" }),
      ];
      const cell = { parts, element: h("span", { class: "scenario-cell", role: "cell" }, parts) };
      row.cells.push(cell);
      row.element.append(cell.element);
    }
    scenarios.forEach((scenario, index) => showCell(row.cells[index].parts, scenario, unit));
  }

  function showCell([total, grade, rank, change], { totals, grades, ranks }, unit) {
    const first = scenarios[0];
    setText(total, totals[unit]);
    setText(grade, gradeName(grades[unit]));
    grade.classList.toggle("changed", grades[unit] !== first.grades[unit]);
    setText(rank, String(ranks[unit]));
    const text = rankChange(first.ranks[unit], ranks[unit]);
    setText(change, text);
    change.className = `change ${text.startsWith("▲") ? "up" : "down"}`;
  }

  addEventListener("beforeprint", () => element.isConnected && rows.print(true));
  addEventListener("afterprint", () => element.isConnected && rows.print(false));
  return {
    element,
    show(newScenarios) {
      scenarios = newScenarios;
      element.hidden = scenarios.length === 0;
      if (!scenarios.length) return;
      replaceChildren(
        head,
        h("span", { class: "name", role: "columnheader" }, t("columnName")),
        scenarios.map(({ label, changed }, index) =>
          h(
            "span",
            { class: "scenario-cell", role: "columnheader" },
            h("strong", {}, label),
            h(
              "span",
              { class: "soft" },
              index
                ? t(hasGrades() ? "changedCounts" : "changedRanks", changed)
                : t("measure"),
            ),
          ),
        ),
      );
      setAttribute(element, "aria-rowcount", scenarios[0].order.length + 1);
      rows.show(scenarios[0].order);
    },
  };
}

// Above the ranking: find, filters, order, layout of the bars.
import { h } from "./dom.js";
import { say, t } from "./language.js";
import { store, subscribe } from "./store.js";
import { setState } from "./navigation.js";
import { matches } from "./sorting.js";
import { announce } from "./announce.js";
import { unitName } from "./names.js";

export function createRankingTools(rows) {
  const { desk, tree } = store;
  const grades = desk.grades.map((grade) =>
    h(
      "button",
      {
        type: "button",
        class: "chip",
        "aria-pressed": "false",
        data: { grade: grade.id },
        on: { click: () => toggleGrade(grade.id) },
      },
      say(grade.label),
    ),
  );
  const filter = h("input", {
    type: "search",
    id: "filter",
    placeholder: t("filter"),
    "aria-label": t("filter"),
    on: { input: () => setState({ filter: filter.value }) },
  });
  const sort = h(
    "select",
    {
      id: "sort",
      "aria-label": t("sort"),
      on: {
        change: () => setState({ sort: sort.value, ascending: sort.value === "name" }),
      },
    },
    h("option", { value: "total" }, t("sortTotal")),
    h("option", { value: "name" }, t("sortName")),
    h("option", { value: "change" }, t("sortChange")),
    tree.rows.map((node) =>
      h("option", { value: node.id }, "　".repeat(node.depth) + say(node.label)),
    ),
  );
  const direction = h("button", {
    type: "button",
    class: "chip",
    data: { action: "direction" },
    "aria-label": t("direction"),
    on: { click: () => setState({ ascending: !store.state.ascending }) },
  });
  const layouts = [
    ["stacked", t("stacked")],
    ["aligned", t("aligned")],
  ].map(([bars, label]) =>
    h(
      "button",
      {
        type: "button",
        class: "chip",
        data: { bars },
        on: { click: () => setState({ bars }) },
      },
      label,
    ),
  );
  const ranges = h(
    "button",
    {
      type: "button",
      class: "chip",
      data: { action: "ranges" },
      title: t("rangesHint"),
      on: { click: () => setState({ ranges: !store.state.ranges }) },
    },
    t("ranges"),
  );
  subscribe("state", () => {
    const { state } = store;
    if (document.activeElement !== filter) filter.value = state.filter;
    sort.value = state.sort;
    direction.textContent = state.ascending ? "↑" : "↓";
    grades.forEach((chip) =>
      chip.setAttribute("aria-pressed", String(state.grades.includes(chip.dataset.grade))),
    );
    layouts.forEach((chip) =>
      chip.setAttribute("aria-pressed", String(chip.dataset.bars === state.bars)),
    );
    ranges.setAttribute("aria-pressed", String(state.ranges));
  });
  return h(
    "div",
    { class: "tools", role: "search" },
    createFind(rows),
    filter,
    grades.length > 0 &&
      h("div", { class: "group", role: "group", "aria-label": t("filterGrades") }, grades),
    h("div", { class: "group" }, sort, direction),
    h("div", { class: "group", role: "group", "aria-label": t("barLayout") }, layouts),
    ranges,
  );
}

function toggleGrade(id) {
  const { grades } = store.state;
  setState({
    grades: grades.includes(id) ? grades.filter((each) => each !== id) : [...grades, id],
  });
}

/** Finds a unit, scrolls to it and marks it; Enter goes on to the next. */
function createFind(rows) {
  const input = h("input", {
    type: "search",
    id: "find",
    placeholder: t("find"),
    "aria-label": t("find"),
    title: t("findHint"),
    on: {
      input: () => find(0, 0),
      keydown: (event) => {
        if (event.key === "Enter") find(event.shiftKey ? -1 : 1, 1);
        if (event.key === "Escape") {
          input.value = "";
          mark(null);
        }
      },
    },
  });
  let current = null;
  const mark = (unit) => {
    rows.canvas.querySelector("[data-found]")?.removeAttribute("data-found");
    if (unit !== null) rows.rowOf(unit).element.dataset.found = "yes";
    current = unit;
  };
  function find(step, from) {
    if (!input.value.trim()) return mark(null);
    const { length } = rows;
    const start = (current === null ? 0 : (rows.positionOf(current) ?? 0)) + step * from;
    for (let offset = 0; offset < length; offset += 1) {
      const position = (((start + offset * (step || 1)) % length) + length) % length;
      const unit = rows.keyAt(position);
      if (!matches(store.desk.units[unit], input.value)) continue;
      rows.reveal(unit);
      mark(unit);
      announce(t("foundUnit", { unit: unitName(unit), rank: store.verdict.ranks[unit] }));
      return;
    }
    mark(null);
    announce(t("foundNone"));
  }
  return input;
}

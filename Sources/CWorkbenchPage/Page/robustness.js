// How likely each grade and rank is if the weights are uncertain.
import { h, replaceChildren, setText, svg } from "./dom.js";
import { fillScale } from "./fills.js";
import { say, t } from "./language.js";
import { Gone, Refused, Unanswerable, get } from "./api.js";
import { hasGrades } from "./names.js";
import { committed, store, subscribe } from "./store.js";
import { settingsPairs, settingsText } from "./settings.js";
import { createVirtualRows } from "./virtual-rows.js";
import { createRobustnessRow, robustnessRowHeight, updateRobustnessRow } from "./robustness-row.js";
import { createSimulation } from "./simulation.js";
import { setState } from "./navigation.js";
import { diagnosticsText } from "./notices.js";

export function createRobustnessView() {
  const results = { exact: null, simulated: null };
  const rows = createVirtualRows({
    rowHeight: robustnessRowHeight,
    role: "rowgroup",
    make: createRobustnessRow,
    update: (row, unit, position) => updateRobustnessRow(row, unit, position, results),
  });
  const law = h(
    "select",
    { id: "law", "aria-label": t("law"), on: { change: () => setState({ law: law.value }) } },
    h("option", { value: "dirichlet" }, t("lawDirichlet")),
    h("option", { value: "flat" }, t("lawFlat")),
  );
  const note = h("p", { class: "soft", id: "law-text" });
  const simulation = createSimulation((result) => {
    results.simulated = result;
    show();
  });
  const table = h(
    "div",
    { class: "robustness", role: "table", "aria-label": t("viewRobustness") },
    h(
      "div",
      { class: "robustness-head", role: "row" },
      [
        t("columnRank"),
        t("columnName"),
        hasGrades() ? t("gradeProbabilities") : "",
        t("expectedRank"),
        t("acceptability"),
        t("meanRank"),
      ].map((label) => h("span", { role: "columnheader" }, label)),
    ),
    rows.element,
  );
  const key = h("p", { class: "legend" });
  let asked = "";

  function show() {
    if (!store.verdict || store.state.view !== "robustness") return;
    table.setAttribute("aria-rowcount", String(store.desk.units.length + 1));
    replaceChildren(key, hasGrades() && createKey());
    rows.show(store.verdict.order);
  }

  async function ask() {
    if (store.state.view !== "robustness" || !store.verdict || store.draft) return;
    const settings = committed();
    const wanted = `${store.state.law}|${settingsText(settings)}`;
    simulation.update(wanted);
    if (results.simulated && results.simulated.key !== wanted) results.simulated.isStale = true;
    if (wanted === asked) return;
    asked = wanted;
    try {
      const answer = await get("probabilities", [
        ["law", store.state.law],
        ...settingsPairs(settings),
      ]);
      if (wanted !== asked) return;
      results.exact = answer;
      setText(note, t("lawText", { law: say(answer.law) }) + (answer.grades ? "" : t("notExact")));
    } catch (error) {
      if (error instanceof Gone || error instanceof Refused) return;
      if (!(error instanceof Unanswerable)) throw error;
      results.exact = null;
      setText(note, diagnosticsText(error.diagnostics));
    }
    show();
  }

  function update() {
    law.value = store.state.law;
    show();
    ask();
  }
  subscribe("verdict", ({ isCommitted }) => {
    if (isCommitted) update();
  });
  subscribe("state", update);
  addEventListener("beforeprint", () => table.isConnected && rows.print(true));
  addEventListener("afterprint", () => table.isConnected && rows.print(false));
  return [
    h(
      "div",
      { class: "tools" },
      h("label", { class: "inline" }, t("law"), law),
      simulation.element,
    ),
    note,
    key,
    table,
  ];
}

function createKey() {
  const fills = fillScale(store.desk.grades.length);
  return store.desk.grades.map((grade, index) =>
    h(
      "span",
      { class: "entry" },
      svg(
        "svg",
        { width: 22, height: 12, "aria-hidden": "true" },
        svg("rect", {
          class: `fill-${fills[index]} shares-frame`,
          x: 0.5,
          y: 0.5,
          width: 21,
          height: 11,
        }),
      ),
      say(grade.label),
    ),
  );
}

// Scenarios side by side: which to compare, slope lines, totals, grades and rank changes.
import { h, replaceChildren } from "./dom.js";
import { t } from "./language.js";
import { Gone, Refused, Unanswerable, get } from "./api.js";
import { hasGrades } from "./names.js";
import { store, subscribe } from "./store.js";
import { formatScenario } from "./state.js";
import { showMarkup } from "./fragment.js";
import { diagnosticsText } from "./notices.js";
import { createScenarioList, scenarioEntries } from "./scenario-list.js";
import { createScenarioTable } from "./scenario-table.js";

export function createScenariosView() {
  const list = createScenarioList();
  const plate = h("div", { class: "plate", id: "slope" });
  const table = createScenarioTable();
  const error = h("p", { class: "field-error", hidden: true });
  let shown = "";

  async function compare() {
    const { view, compare: wanted, unit, lang } = store.state;
    if (view !== "scenarios" || !store.verdict || store.draft) return;
    const chosen = scenarioEntries().filter(({ key }) => wanted.includes(key));
    const pairs = chosen.map((entry) => ["scenario", formatScenario(entry)]);
    const question = [...pairs, ["lang", lang], ...(unit === null ? [] : [["unit", unit]])];
    const key = JSON.stringify(question);
    if (key === shown) return;
    shown = key;
    error.hidden = true;
    if (!chosen.length) {
      replaceChildren(plate);
      return table.show([]);
    }
    try {
      const { svg, scenarios } = await get("slope", question);
      if (key !== shown) return;
      plate.hidden = scenarios.length < 2 || !svg;
      if (svg) showMarkup(plate, svg);
      table.show(scenarios.map((scenario, index) => ({ ...scenario, label: chosen[index].label })));
    } catch (failure) {
      if (failure instanceof Gone || failure instanceof Refused) return;
      if (!(failure instanceof Unanswerable)) throw failure;
      error.hidden = false;
      error.textContent = diagnosticsText(failure.diagnostics);
    }
  }

  const update = () => {
    if (store.state.view !== "scenarios") return;
    list.update();
    compare();
  };
  subscribe("state", update);
  subscribe("verdict", ({ isCommitted }) => {
    if (isCommitted) update();
  });
  return [
    h(
      "div",
      { class: "scenarios-top" },
      h(
        "div",
        {},
        h("h2", {}, t("scenarios")),
        list.element,
        error,
        h("h2", {}, t(hasGrades() ? "scenarioTable" : "scenarioRanks")),
        table.element,
      ),
      h("div", {}, h("h2", {}, t("slope")), plate),
    ),
  ];
}

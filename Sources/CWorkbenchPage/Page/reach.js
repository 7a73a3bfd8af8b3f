// "The smallest change that …": a question, its answer, a button that applies it.
import { h, replaceChildren } from "./dom.js";
import { say, t } from "./language.js";
import { Unanswerable, get } from "./api.js";
import { committed, store, subscribe } from "./store.js";
import { settingsPairs } from "./settings.js";
import { propose } from "./history.js";
import { diagnosticsText } from "./notices.js";
import { announce } from "./announce.js";
import { shortNumber } from "./format.js";
import { openDrawer } from "./drawer.js";
import { unitName } from "./names.js";

export function createReach() {
  const { units, grades } = store.desk;
  const optionList = () => units.map((_, index) => h("option", { value: index }, unitName(index)));
  const lifted = h("select", { id: "reach-unit", "aria-label": t("reachUnit") });
  const aim = h(
    "select",
    { id: "reach-aim", "aria-label": t("reachAim"), on: { change: showOther } },
    units.length > 1 && h("option", { value: "above" }, t("reachAbove")),
    grades.length > 0 && h("option", { value: "grade" }, t("reachGrade")),
  );
  const other = h("select", { id: "reach-above", "aria-label": t("reachOther") });
  const result = h("div", { class: "reach-result", id: "reach-result" });

  function showOther() {
    other.hidden = aim.value !== "above";
  }

  async function find(event) {
    event.preventDefault();
    const goal = aim.value === "above" ? ["above", other.value] : ["grade", "better"];
    try {
      show(await get("reach", [["unit", lifted.value], goal, ...settingsPairs(committed())]));
    } catch (error) {
      if (!(error instanceof Unanswerable)) return;
      replaceChildren(result, h("p", { class: "field-error" }, diagnosticsText(error.diagnostics)));
      announce(diagnosticsText(error.diagnostics));
    }
  }

  function show({ possible, already, text, changes, set, lock }) {
    announce(say(text));
    replaceChildren(
      result,
      h("p", {}, say(text)),
      possible &&
        !already &&
        changes.length > 0 && [
          h(
            "table",
            { class: "figures" },
            h(
              "tbody",
              {},
              changes.map(({ indicator, before, after }) =>
                h(
                  "tr",
                  {},
                  h("th", { scope: "row" }, say(store.tree.nodes.get(indicator)?.label)),
                  h("td", {}, before),
                  h("td", { "aria-hidden": "true" }, "→"),
                  h(
                    "td",
                    { title: after },
                    after.length > 8 ? shortNumber(exactValue(after), 4) : after,
                  ),
                ),
              ),
            ),
          ),
          h(
            "button",
            {
              type: "button",
              class: "main-button",
              data: { action: "apply-reach" },
              on: { click: () => propose({ set, lock }) },
            },
            t("apply"),
          ),
        ],
    );
  }

  showOther();
  function prepare() {
    if (other.options.length || !store.verdict || openDrawer() !== "reach") return;
    lifted.append(...optionList());
    other.append(...optionList());
    const [best, second] = store.verdict.order;
    other.value = String(best);
    lifted.value = String(store.state.unit ?? second ?? best);
  }
  subscribe("verdict", prepare);
  subscribe("state", () => {
    prepare();
    if (document.activeElement !== lifted && store.state.unit !== null)
      lifted.value = String(store.state.unit);
  });
  return [
    h(
      "form",
      { class: "reach", on: { submit: find } },
      t("reachSay"),
      lifted,
      aim,
      other,
      h(
        "button",
        { type: "submit", class: "main-button", data: { action: "reach" } },
        t("reachFind"),
      ),
    ),
    result,
  ];
}

function exactValue(text) {
  const [numerator, denominator = "1"] = text.split("/");
  return Number(numerator) / Number(denominator);
}

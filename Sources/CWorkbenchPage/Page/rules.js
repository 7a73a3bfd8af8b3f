// Every rule, cut and rounding that may be set, and what differs from the official scheme.
import { h } from "./dom.js";
import { say, t } from "./language.js";
import { committed, store, subscribe } from "./store.js";
import { valueAt, withValue, without } from "./settings.js";
import { propose } from "./history.js";
import { createNumberField } from "./number-field.js";
import { createDifferences } from "./differences.js";

export function createRulesView() {
  const fields = [];
  const groups = grouped(store.desk.parameters).map(({ title, id, parameters }) =>
    h(
      "fieldset",
      { class: "rule-group", data: id ? { indicator: id } : {} },
      h("legend", {}, title),
      parameters.map((parameter) => {
        const field = createParameter(parameter);
        fields.push(field);
        return field.element;
      }),
    ),
  );
  const update = () => {
    if (store.state.view === "rules") fields.forEach((field) => field.update());
  };
  subscribe("state", update);
  subscribe("verdict", update);
  return [
    h(
      "div",
      { class: "rules" },
      h("div", { class: "rules-list" }, h("h2", {}, t("rules")), groups),
      h("div", { class: "rules-differences" }, h("h2", {}, t("differences")), createDifferences()),
    ),
  ];
}

/** The cuts first, then by indicator in the scheme's order, the rest last. */
function grouped(parameters) {
  const isCut = ({ address }) => address.startsWith("grades.");
  const cuts = { title: t("cuts"), id: null, parameters: parameters.filter(isCut) };
  const indicators = store.tree.rows
    .filter(({ kind }) => kind === "indicator")
    .map((node) => ({
      title: say(node.label),
      id: node.id,
      parameters: parameters.filter(({ indicator }) => indicator === node.id),
    }));
  const rest = {
    title: t("otherRules"),
    id: null,
    parameters: parameters.filter((each) => !isCut(each) && !store.tree.nodes.has(each.indicator)),
  };
  return [cuts, ...indicators, rest].filter(({ parameters: some }) => some.length);
}

function createParameter(parameter) {
  const { address, label, unit, value, choices, text } = parameter;
  // Percentages are written with their sign, marks as bare numbers: as the scheme has the value.
  const suffix = unit && value.endsWith(unit) ? unit : "";
  const name = shortLabel(parameter);
  const commit = (typed) =>
    propose(
      withUnit(typed) === withUnit(value)
        ? without(committed(), address)
        : withValue(committed(), address, withUnit(typed)),
    );
  const withUnit = (typed) => (suffix && !typed.endsWith(suffix) ? typed + suffix : typed);
  const bare = (set) => (suffix && set.endsWith(suffix) ? set.slice(0, -suffix.length) : set);
  const field = choices
    ? null
    : createNumberField({
        label: say(label),
        commit,
        data: { parameter: address },
        inputmode: "text",
      });
  const select =
    choices &&
    h(
      "select",
      {
        "aria-label": say(label),
        data: { parameter: address },
        on: { change: () => commit(select.value) },
      },
      choices.map((choice) =>
        h(
          "option",
          { value: choice },
          choice === value
            ? t("choiceOfficial", { choice: choiceText(choice) })
            : choiceText(choice),
        ),
      ),
    );
  const before = h("span", { class: "soft" });
  const element = h(
    "div",
    { class: "rule", data: { address } },
    h("span", { class: "rule-name" }, name, h("code", { class: "soft" }, address)),
    field?.element ?? select,
    h("span", { class: "unit-text" }, unit === "分" ? t("marksUnit") : (unit ?? "")),
    before,
  );
  return {
    element,
    update() {
      const set = valueAt(committed(), address);
      element.classList.toggle("changed", set !== undefined);
      before.textContent =
        set === undefined ? "" : t("officialMarks", { marks: say(text) || value });
      if (field) field.show(bare(set ?? value), null);
      else select.value = set ?? value;
    },
  };
}

/** A label without the indicator's name, which stands above the group. */
function shortLabel({ label, indicator }) {
  const above = say(store.tree.nodes.get(indicator)?.label);
  const text = say(label);
  const rest =
    above && text.startsWith(above) ? text.slice(above.length).replace(/^\s*[：:]\s*/, "") : "";
  return rest || text;
}

function choiceText(choice) {
  switch (choice) {
    case "floor":
      return t("choiceFloor");
    case "ceil":
      return t("choiceCeil");
    default:
      return choice;
  }
}

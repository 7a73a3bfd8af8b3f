// Units that can't be ranked, and why.
import { h } from "./dom.js";
import { say, t } from "./language.js";
import { store } from "./store.js";

export function createExcluded() {
  return h(
    "ul",
    { class: "excluded", id: "excluded" },
    store.desk.excluded.map((unit) =>
      h(
        "li",
        {},
        h("strong", {}, say(unit.label)),
        " ",
        String(unit.year),
        " ",
        unit.synthetic && h("span", { class: "tag" }, t("synthetic")),
        " ",
        say(unit.reason),
        " ",
        h("span", { class: "soft" }, t("rangeText", { low: unit.range[0], high: unit.range[1] })),
      ),
    ),
  );
}

// Units that can't be ranked, and why.
import { h } from "./dom.js";
import { say, t } from "./language.js";
import { store } from "./store.js";

export function createExcluded() {
  const { excluded } = store.desk;
  if (!excluded.length) return null;
  return h("details", { class: "excluded", id: "excluded" },
    h("summary", {}, t("excluded", { n: excluded.length })),
    h("ul", {}, excluded.map((unit) => h("li", {},
      h("strong", {}, say(unit.label)), " ", String(unit.year), " ",
      unit.synthetic && h("span", { class: "tag" }, t("synthetic")), " ",
      h("span", {}, say(unit.reason)), " ",
      h("span", { class: "soft" }, t("rangeText", { low: unit.range[0], high: unit.range[1] }))))));
}

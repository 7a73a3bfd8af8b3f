import { h } from "./dom.js";
import { say, t } from "./language.js";
import { store } from "./store.js";
import { gradeName } from "./names.js";

/** A unit's name, total, grade, what else was possible, and what the marks rest on. */
export function createUnitHead(sheet, unit) {
  const { units } = store.desk;
  const official = units[unit];
  const grade = gradeName(sheet.grade);
  const isChanged = official.total !== sheet.total || official.grade !== (sheet.grade ?? null);
  const facts = [
    [t("rangeName"), t("rangeText", { low: sheet.range[0], high: sheet.range[1] })],
    isChanged && [t("scenarioOfficial"), `${official.total} ${gradeName(official.grade)}`],
    sheet.published && [t("published"), say(sheet.published)],
    [t("columnRank"), t("rankOf", { rank: store.verdict.ranks[unit], n: units.length })],
    [
      t("grounds"),
      sheet.grounds.map(({ label, marks }) => `${say(label)} ${marks}`).join(t("listGap")),
    ],
  ].filter(Boolean);
  return h(
    "header",
    { class: "unit-head" },
    h(
      "div",
      {},
      h(
        "h2",
        {},
        say(sheet.label),
        " ",
        h("span", { class: "soft" }, String(sheet.year)),
        " ",
        sheet.synthetic && h("span", { class: "tag" }, t("syntheticLong")),
      ),
      h("p", { class: "soft path" }, sheet.path),
    ),
    h(
      "div",
      { class: `score ${isChanged ? "changed" : ""}` },
      h("span", { class: "score-total", id: "unit-total" }, sheet.total ?? "–"),
      h("span", { class: "score-full" }, `/ ${store.desk.scheme.fullMarks}`),
      h("span", { class: "score-grade", id: "unit-grade" }, grade),
    ),
    h(
      "dl",
      { class: "facts" },
      facts.map(([name, text]) => h("div", {}, h("dt", {}, name), h("dd", {}, text))),
    ),
  );
}

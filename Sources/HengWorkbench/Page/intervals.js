// Stability intervals in words: how far a weight can go, and who changes beyond it.
import { say, t } from "./language.js";
import { store } from "./store.js";
import { shortNumber } from "./format.js";
import { gradeName } from "./grades.js";

/** The three bands beside a weight: `{kind, label, interval}`; without an interval where none exists. */
export function bandsOf(intervals) {
  const { state } = store;
  const isOne = state.onlyUnit && state.unit !== null;
  return [
    { kind: "grades", label: isOne ? t("bandUnit") : t("bandGrades"), interval: (isOne ? intervals?.unit : intervals?.grades) ?? null },
    { kind: "order", label: t("bandOrder"), interval: intervals?.order ?? null },
    { kind: "top", label: t("bandTop", { n: store.state.top ?? store.desk.top }), interval: intervals?.top ?? null },
  ];
}

export function bandText({ label, interval }) {
  const ends = [
    interval.below && t("below", { marks: shortNumber(interval.from), what: changeText(interval.below) }),
    interval.above && t("above", { marks: shortNumber(interval.to), what: changeText(interval.above) }),
  ].filter(Boolean);
  const range = t("bandRange", { label, from: shortNumber(interval.from), to: shortNumber(interval.to) });
  return ends.length ? range + t("clauseGap") + ends.join(t("clauseGap")) : range;
}

function changeText(change) {
  const { units } = store.desk;
  if (change.grade === undefined) {
    return t("overtakes", { behind: say(units[change.behind].label), ahead: say(units[change.ahead].label) });
  }
  const now = store.verdict.grades[change.unit];
  const values = { unit: say(units[change.unit].label), grade: gradeName(change.grade) };
  return change.grade < now ? t("rises", values) : t("falls", values);
}

// Stability intervals in words: how far a weight can go, and who changes beyond it.
import { t } from "./language.js";
import { store, topCount } from "./store.js";
import { shortNumber } from "./format.js";
import { gradeName, unitName } from "./names.js";

/** Scores are doubles of exact numbers. */
const tolerance = 1e-9;

/** The three bands beside a weight: `{kind, label, interval}`; `null` where none exists. */
export function bandsOf(intervals) {
  const { state } = store;
  const isOne = state.onlyUnit && state.unit !== null;
  return [
    {
      kind: "grades",
      label: isOne ? t("bandUnit") : t("bandGrades"),
      interval: (isOne ? intervals?.unit : intervals?.grades) ?? null,
    },
    { kind: "order", label: t("bandOrder"), interval: intervals?.order ?? null },
    {
      kind: "top",
      label: t("bandTop", { n: topCount() }),
      interval: intervals?.top ?? null,
    },
  ];
}

export function bandText({ label, interval }) {
  const ends = [
    interval.below &&
      t("below", { marks: shortNumber(interval.from), what: changeText(interval.below) }),
    interval.above &&
      t("above", { marks: shortNumber(interval.to), what: changeText(interval.above) }),
  ].filter(Boolean);
  const range = t("bandRange", {
    label,
    from: shortNumber(interval.from),
    to: shortNumber(interval.to),
  });
  return ends.length ? range + t("clauseGap") + ends.join(t("clauseGap")) : range;
}

function changeText(change) {
  if (change.grade === undefined) {
    return t("overtakes", { behind: unitName(change.behind), ahead: unitName(change.ahead) });
  }
  const values = { unit: unitName(change.unit), grade: gradeName(change.grade) };
  return change.grade < gradeOfScore(change.unit) ? t("rises", values) : t("falls", values);
}

/** The grade before rounding, which intervals are of; a score on a cut has the better grade. */
function gradeOfScore(unit) {
  const { cuts, scores } = store.verdict;
  const grade = cuts.findIndex((cut) => scores[unit] >= Number(cut) - tolerance);
  return grade < 0 ? cuts.length : grade;
}

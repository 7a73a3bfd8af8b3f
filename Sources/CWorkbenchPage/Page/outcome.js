// What a state changed: against the official scheme for the eye, against the last for the ear.
import { h, setText } from "./dom.js";
import { t } from "./language.js";
import { committed, store, subscribe } from "./store.js";
import { settingsText } from "./settings.js";
import { announce } from "./announce.js";
import { gradeName, hasGrades, unitName } from "./names.js";

export function announceVerdicts() {
  const place = h("p", { class: "outcome", id: "outcome" });
  let last = store.verdict ? { key: settingsText(committed()), verdict: store.verdict } : null;
  subscribe("verdict", ({ isCommitted }) => {
    setText(place, againstOfficial());
    place.dataset.changed = String(store.verdict.differences.length > 0);
    if (!isCommitted) return;
    const key = settingsText(committed());
    if (last && last.key !== key) announce(againstLast(last.verdict));
    last = { key, verdict: store.verdict };
  });
  return place;
}

function againstOfficial() {
  const { units } = store.desk;
  const { grades, ranks, differences } = store.verdict;
  if (!differences.length) return t("outcomeOfficial");
  const grade = units.filter((unit, index) => unit.grade !== grades[index]).length;
  const rank = units.filter((unit, index) => unit.rank !== ranks[index]).length;
  return hasGrades()
    ? t("outcomeChanged", { grades: grade, ranks: rank })
    : t("outcomeRanks", { ranks: rank });
}

function againstLast(before) {
  const { units } = store.desk;
  const { grades, ranks } = store.verdict;
  const changed = units
    .map((_, index) => index)
    .filter((index) => before.grades[index] !== grades[index]);
  const rank = ranks.filter((each, index) => each !== before.ranks[index]).length;
  const named = changed
    .slice(0, 3)
    .map((index) => t("saidGrade", { unit: unitName(index), grade: gradeName(grades[index]) }));
  const summary = t(hasGrades() ? "saidChange" : "saidRanks", {
    grades: changed.length,
    ranks: rank,
  });
  return [summary, ...named].join(t("sentenceGap"));
}

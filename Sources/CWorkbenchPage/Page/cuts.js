// The cuts between grades: where they stand now, and how far each can go.
import { parsedMarks } from "./weights.js";
import { say, t } from "./language.js";
import { effective, store } from "./store.js";
import { valueAt, withValue, without } from "./settings.js";
import { plainNumber, shortNumber } from "./format.js";

/** Cuts are moved, and kept apart, by this many marks. */
export const cutStep = 0.1;

/** The cuts in force, ahead of the verdict while a drag lasts: `{index, address, value}`. */
export function currentCuts() {
  return (store.verdict?.cuts ?? []).map((judged, index) => {
    const address = `grades.${store.desk.grades[index].id}`;
    const set = parsedMarks(valueAt(effective(), address) ?? "");
    return { index, address, value: Number.isNaN(set) ? Number(judged) : set };
  });
}

/** Between the neighbouring cuts, within the scale. */
export function cutLimits(index, full) {
  const cuts = currentCuts();
  const low = (cuts[index + 1]?.value ?? 0) + cutStep;
  const high = index === 0 ? full : cuts[index - 1].value - cutStep;
  return { low, high: Math.max(low, high) };
}

/** Settings with a cut at a value; at the official one it isn't set at all. */
export function withCut(settings, { index, address }, value) {
  return value === Number(store.desk.grades[index].cut)
    ? without(settings, address)
    : withValue(settings, address, plainNumber(value));
}

/** Whether the scheme lets a cut be set. */
export function isMovable({ address }) {
  return store.desk.parameters.some((parameter) => parameter.address === address);
}

/** What is said of a cut: its grade and marks, and how many units have that grade now. */
export function cutLines({ index, value }) {
  const grade = say(store.desk.grades[index].label);
  const official = store.desk.grades[index].cut;
  const count = store.verdict.grades.filter((each) => each === index).length;
  return [
    t("cutOf", { grade }),
    t("tipMarks", { now: shortNumber(value), official }),
    t("unitsOfGrade", { grade, n: count }),
  ];
}

import { say } from "./language.js";
import { store } from "./store.js";

/** Whether totals have grades at all. */
export function hasGrades() {
  return store.desk.grades.length > 0;
}

/** A grade's name by its index; a dash if there is none. */
export function gradeName(grade) {
  return say(store.desk.grades[grade]?.label) || "–";
}

/** A unit's name, with the year where there are several. */
export function unitName(unit) {
  const { label, year } = store.desk.units[unit];
  return store.desk.severalYears ? `${say(label)} ${year}` : say(label);
}

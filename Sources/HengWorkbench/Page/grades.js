import { say } from "./language.js";
import { store } from "./store.js";

/** A grade's name by its index; a dash if there is none. */
export function gradeName(grade) {
  return say(store.desk.grades[grade]?.label) || "–";
}

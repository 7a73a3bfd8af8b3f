// What was left out of the ranking, and how the rest was read.
import { h } from "./dom.js";
import { say } from "./language.js";
import { store } from "./store.js";

/** The headline, open while there is something that it counts; `null` if there is nothing to tell. */
export function createRemarks() {
  const { remarks } = store.desk;
  if (!remarks) return null;
  return h(
    "details",
    { class: "remarks", id: "remarks", open: remarks.losses },
    h("summary", {}, say(remarks.headline)),
    h(
      "ul",
      {},
      remarks.lines.map((line) => h("li", {}, say(line))),
    ),
  );
}

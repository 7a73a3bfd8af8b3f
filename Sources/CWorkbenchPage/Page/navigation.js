// Changes of what is shown, not of what is scored.
import { askAgain } from "./verdicts.js";
import { emit, store } from "./store.js";
import { saveState } from "./history.js";

export function setState(changes, asNewPage = false) {
  const before = store.state;
  store.state = { ...before, ...changes };
  saveState(asNewPage);
  emit("state");
  if ("top" in changes || ("unit" in changes && changes.unit !== before.unit)) askAgain();
}

export function openView(view) {
  if (view !== store.state.view) setState({ view }, true);
}

export function openUnit(unit) {
  setState({ unit, view: "unit" }, true);
}

export function toggleFold(id) {
  const { fold } = store.state;
  setState({ fold: fold.includes(id) ? fold.filter((each) => each !== id) : [...fold, id] });
}

// Undo and redo: stacks of settings, kept in history.state so that a reload keeps them.
import { askForCommit } from "./verdicts.js";
import { committed, emit, recomputeMarks, store } from "./store.js";
import { official, sameSettings } from "./settings.js";
import { formatState } from "./state.js";

const limit = 200;
let past = [];
let future = [];

export function restoreHistory() {
  past = history.state?.past ?? [];
  future = history.state?.future ?? [];
}

/** Writes the state into the address; `asNewPage` lets the browser's back button return. */
export function saveState(asNewPage = false) {
  const write = asNewPage ? "pushState" : "replaceState";
  history[write]({ past, future }, "", "#" + formatState(store.state));
}

export const canUndo = () => past.length > 0;
export const canRedo = () => future.length > 0;

/** Makes settings the state at once; takes them back if the server finds them senseless. */
export async function propose(settings) {
  const before = committed();
  if (sameSettings(before, settings)) {
    adopt(before);
    return null;
  }
  const stacks = { past, future };
  past = [...past, before].slice(-limit);
  future = [];
  return settle(settings, before, stacks);
}

export function undo() {
  if (canUndo()) return travel(past.at(-1), past.slice(0, -1), [...future, committed()]);
}

export function redo() {
  if (canRedo()) return travel(future.at(-1), [...past, committed()], future.slice(0, -1));
}

export function backToOfficial() {
  return propose(official);
}

function travel(settings, newPast, newFuture) {
  const before = committed();
  const stacks = { past, future };
  past = newPast;
  future = newFuture;
  return settle(settings, before, stacks);
}

async function settle(settings, before, stacks) {
  adopt(settings);
  const diagnostics = await askForCommit(settings);
  if (diagnostics && sameSettings(committed(), settings)) {
    ({ past, future } = stacks);
    adopt(before);
  }
  emit("settled", { diagnostics });
  return diagnostics;
}

function adopt({ set, lock }) {
  store.draft = null;
  store.state = { ...store.state, set: [...set], lock: [...lock] };
  recomputeMarks();
  saveState();
  emit("marks");
  emit("state");
}

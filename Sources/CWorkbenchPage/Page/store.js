// What the page knows, and who wants to hear of changes.
import { marksAfter } from "./settings.js";

export const store = {
  desk: null,
  tree: null,
  state: null,
  /** Settings while a drag lasts. */
  draft: null,
  verdict: null,
  /** The settings that the verdict is of. */
  verdictSettings: null,
  rates: [],
  bases: [],
  /** Current marks per indicator, ahead of the verdict while a drag lasts. */
  marks: [],
  diagnostics: [],
};

const listeners = new Map();

/** Kinds: `marks` (each frame of a drag), `verdict`, `state`, `drag` (its end). */
export function subscribe(kind, listener) {
  if (!listeners.has(kind)) listeners.set(kind, []);
  listeners.get(kind).push(listener);
}

export function emit(kind, detail) {
  for (const listener of [...(listeners.get(kind) ?? [])]) listener(detail);
}

export function unsubscribeAll() {
  listeners.clear();
}

export function committed() {
  return { set: store.state.set, lock: store.state.lock };
}

export function effective() {
  return store.draft ?? committed();
}

/** Works the marks out at once; what makes no sense leaves them, and the server says why. */
export function recomputeMarks() {
  let marks;
  try {
    marks = marksAfter(store.desk.indicators, effective());
  } catch {
    return;
  }
  if (!marks.every(Number.isFinite)) return;
  // The same array as long as nothing moves, so that bars needn't be drawn anew.
  if (marks.some((each, index) => each !== store.marks[index])) store.marks = marks;
}

export function topCount() {
  const most = Math.max(1, store.desk.units.length - 1);
  return Math.min(store.state.top ?? store.desk.top, most);
}

/** The bounds, exact marks and fixedness of a node in the last verdict. */
export function weightOf(node) {
  return (node.kind === "dimension" ? store.verdict.dimensions : store.verdict.weights)[node.index];
}

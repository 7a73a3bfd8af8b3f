// A change of one value while it lasts: seen at once, judged by the server, one step of undo.
import { askForDraft } from "./verdicts.js";
import { committed, emit, recomputeMarks, store } from "./store.js";
import { propose } from "./history.js";
import { plainNumber } from "./format.js";
import { withValue } from "./settings.js";
import { setState } from "./navigation.js";

let frame = 0;

/** A weight's change; the walking diagram follows an indicator. */
export function beginWeightChange({ kind, id }) {
  if (kind === "indicator" && store.state.walk !== id) setState({ walk: id });
  return beginChange({
    id,
    with: (settings, value) => withValue(settings, id, plainNumber(value)),
  });
}

/** @param target `{id, with(settings, value)}`: what is changed, and the settings with a value. */
export function beginChange(target) {
  const base = committed();
  let latest = null;
  document.documentElement.dataset.dragging = target.id;
  const end = () => {
    delete document.documentElement.dataset.dragging;
  };
  return {
    at(value) {
      if (value === latest) return;
      latest = value;
      setDraft(target.with(base, value));
    },
    async commit() {
      end();
      const draft = latest === null ? null : target.with(base, latest);
      cancelAnimationFrame(frame);
      frame = 0;
      return draft ? propose(draft) : null;
    },
    cancel() {
      end();
      if (latest !== null) setDraft(null);
    },
  };
}

function setDraft(draft) {
  store.draft = draft;
  document.documentElement.dataset.busy = "true";
  frame ||= requestAnimationFrame(() => {
    frame = 0;
    recomputeMarks();
    emit("marks");
    askForDraft(store.draft ?? committed());
  });
}

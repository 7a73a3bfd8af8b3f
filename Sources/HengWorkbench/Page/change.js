// A change of one weight while it lasts: seen at once, judged by the server, one step of undo.
import { askForDraft } from "./verdicts.js";
import { committed, emit, recomputeMarks, store } from "./store.js";
import { propose } from "./history.js";
import { plainNumber } from "./format.js";
import { withValue } from "./settings.js";
import { setState } from "./navigation.js";

let frame = 0;

export function beginChange(node) {
  const base = committed();
  let latest = null;
  document.documentElement.dataset.dragging = node.id;
  if (node.kind === "indicator" && store.state.walk !== node.id) setState({ walk: node.id });
  const end = () => {
    delete document.documentElement.dataset.dragging;
  };
  return {
    at(value) {
      const text = plainNumber(value);
      if (text === latest) return;
      latest = text;
      setDraft(withValue(base, node.id, text));
    },
    async commit() {
      end();
      const draft = latest === null ? null : withValue(base, node.id, latest);
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

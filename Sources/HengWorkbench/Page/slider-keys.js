// A slider's keys; those in quick succession are one change, one step of undo.
import { beginChange } from "./change.js";
import { clamp } from "./layout.js";
import { weightOf } from "./store.js";

const pause = 500;

/** @param value Returns the current marks. */
export function createKeySteps(node, value) {
  let change = null;
  let marks = 0;
  let timer = 0;

  /** Ends a change that keys began. */
  function settle() {
    clearTimeout(timer);
    change?.commit();
    change = null;
  }

  function press(event) {
    if (event.key === "Escape" && change) {
      clearTimeout(timer);
      change.cancel();
      change = null;
      return;
    }
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    const { low, high } = weightOf(node);
    marks = clamp(Number(((change ? marks : value()) + step).toFixed(6)), low, high);
    change ??= beginChange(node);
    change.at(marks);
    clearTimeout(timer);
    timer = setTimeout(settle, pause);
  }

  return { press, settle };
}

function stepOf({ key, shiftKey }) {
  const fine = shiftKey ? 0.1 : 0.5;
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return fine;
    case "ArrowLeft":
    case "ArrowDown":
      return -fine;
    case "PageUp":
      return 5;
    case "PageDown":
      return -5;
    case "Home":
      return -Infinity;
    case "End":
      return Infinity;
    default:
      return null;
  }
}

// A slider's keys; those in quick succession are one change, one step of undo.
import { clamp } from "./layout.js";

const pause = 500;

/** @param slider `{value(), limits(), begin()}`: the marks now, `{low, high}`, a new change. */
export function createKeySteps({ value, limits, begin }) {
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
    const { low, high } = limits();
    marks = clamp(Number(((change ? marks : value()) + step).toFixed(6)), low, high);
    change ??= begin();
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

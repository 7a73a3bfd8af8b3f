// A weight's slider, and beneath it how far it can go before a grade, the order or the top changes.
import { h, setAttribute, svg } from "./dom.js";
import { say, t } from "./language.js";
import { store, weightOf } from "./store.js";
import { sumOver } from "./tree.js";
import { bandText, bandsOf } from "./intervals.js";
import { beginChange } from "./change.js";
import { followPointer } from "./drag.js";
import { clamp, dragStep, snapped } from "./layout.js";
import { shortNumber } from "./format.js";
import { hideTip, showTip } from "./tip.js";

const keyPause = 500;
const bandTops = { grades: 17, order: 22, top: 27 };

/** @param scale `{maximum}` in marks, shared by all tracks of a kind. */
export function createTrack(node, scale) {
  const rail = svg("rect", { class: "rail", x: 0, width: "100%", y: 8, height: 2 });
  const official = svg("line", { class: "official", y1: 3, y2: 15 });
  const bands = Object.entries(bandTops).map(([kind, y]) => [kind, svg("rect", { class: `band ${kind}`, y, height: 3.5, x: 0, width: 0, data: { band: kind } })]);
  const handle = h("div", {
    class: "handle", role: "slider", tabindex: 0, "aria-label": say(node.label), data: { slider: node.id },
    on: { keydown: step, blur: () => { settle(); hideTip(); }, focus: tell },
  });
  const element = h("div", { class: `track ${node.kind}`, on: {
    pointerdown: drag, pointerenter: tell, pointerleave: () => { if (!store.draft) hideTip(); },
  } }, svg("svg", { class: "bands", width: "100%", height: node.kind === "indicator" ? 32 : 18, "aria-hidden": "true" },
    rail, official, node.kind === "indicator" ? bands.map(([, band]) => band) : null), handle);
  let [shownMarks, shownMaximum] = [NaN, NaN];
  let typed = null;
  let timer = 0;

  const value = () => sumOver(node.members, store.marks);
  const fraction = (marks) => clamp(marks / scale.maximum, 0, 1);
  const share = (marks) => `${(fraction(marks) * 100).toFixed(3)}%`;

  function lines() {
    const official = t("tipMarks", { now: shortNumber(value(), 4), official: node.official });
    const texts = node.kind === "indicator"
      ? bandsOf(store.verdict.intervals[node.index]).filter(({ interval }) => interval).map(bandText) : [];
    return [say(node.label), official, ...texts,
      node.kind === "indicator" && store.verdict.intervals[node.index] == null ? t("noInterval") : null];
  }

  function tell() {
    if (store.verdict) showTip(lines(), element.getBoundingClientRect());
  }

  function drag(event) {
    if (!store.verdict || event.button !== 0) return;
    settle();
    const { left, width } = element.getBoundingClientRect();
    const { low, high } = weightOf(node);
    const grip = event.target === handle ? event.clientX - (left + fraction(value()) * width) : 0;
    const change = beginChange(node);
    const limit = Math.min(high, scale.maximum);
    const move = (each) => {
      change.at(snapped((each.clientX - grip - left) / width * scale.maximum, dragStep(each), low, Math.max(low, limit)));
    };
    followPointer(event, handle, {
      move,
      commit: () => change.commit(),
      cancel: () => change.cancel(),
    });
    handle.focus({ preventScroll: true });
    if (event.target !== handle) move(event);
  }

  /** Keys in quick succession are one change. */
  function step(event) {
    const { low, high } = weightOf(node);
    const fine = event.shiftKey ? 0.1 : 0.5;
    const steps = {
      ArrowRight: fine, ArrowUp: fine, ArrowLeft: -fine, ArrowDown: -fine, PageUp: 5, PageDown: -5,
      Home: -Infinity, End: Infinity,
    };
    if (event.key === "Escape" && typed) {
      typed.cancel();
      typed = null;
      return;
    }
    if (!(event.key in steps)) return;
    event.preventDefault();
    typed ??= beginChange(node);
    const now = typed.value ?? value();
    typed.value = clamp(Number((now + steps[event.key]).toFixed(6)), low, high);
    typed.at(typed.value);
    clearTimeout(timer);
    timer = setTimeout(settle, keyPause);
  }

  function settle() {
    clearTimeout(timer);
    const change = typed;
    typed = null;
    change?.commit();
  }

  return {
    element,
    handle,
    /** Moves the handle; each frame of a drag. */
    move() {
      const marks = value();
      if (marks === shownMarks && scale.maximum === shownMaximum) return;
      [shownMarks, shownMaximum] = [marks, scale.maximum];
      handle.style.setProperty("--at", fraction(marks).toFixed(5));
      handle.classList.toggle("beyond", marks > scale.maximum);
    },
    /** Shows a verdict's bounds and bands. */
    update() {
      const { low, high, marks, fixed } = weightOf(node);
      setAttribute(handle, "aria-valuemin", low);
      setAttribute(handle, "aria-valuemax", high);
      setAttribute(handle, "aria-valuenow", Number(value().toFixed(4)));
      if (!store.draft) speak(marks);
      const at = share(sumOver(node.members, store.desk.indicators.map((each) => each.value)));
      setAttribute(official, "x1", at);
      setAttribute(official, "x2", at);
      element.classList.toggle("fixed", fixed);
      if (node.kind === "indicator") showBands();
      if (store.draft && document.documentElement.dataset.dragging === node.id && element.matches(":hover, :focus-within")) tell();
    },
  };

  function speak(marks) {
    const spoken = t("marksText", { marks: marks.length > 12 ? shortNumber(value(), 4) : marks });
    setAttribute(handle, "aria-valuetext", [spoken, ...lines().slice(2)].filter(Boolean).join(t("clauseGap")));
  }

  function showBands() {
    const found = bandsOf(store.verdict.intervals[node.index]);
    for (const [kind, band] of bands) {
      const { interval } = found.find((each) => each.kind === kind);
      const [from, to] = interval ? [fraction(interval.from) * 100, fraction(interval.to) * 100] : [0, 0];
      setAttribute(band, "x", `${from.toFixed(3)}%`);
      setAttribute(band, "width", `${Math.max(interval ? 0.6 : 0, to - from).toFixed(3)}%`);
    }
  }
}

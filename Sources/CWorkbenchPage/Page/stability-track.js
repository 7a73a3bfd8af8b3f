// A weight's slider with its stability bands beneath it.
import { h, setAttribute } from "./dom.js";
import { say, t } from "./language.js";
import { store, weightOf } from "./store.js";
import { sumOver } from "./tree.js";
import { bandText, bandsOf } from "./intervals.js";
import { beginWeightChange } from "./change.js";
import { followPointer } from "./drag.js";
import { clamp, dragStep, snapped } from "./layout.js";
import { shortNumber } from "./format.js";
import { hideTip, showTip } from "./tip.js";
import { createBands } from "./stability-bands.js";
import { createKeySteps } from "./slider-keys.js";

/** @param scale `{maximum}` in marks, shared by all tracks of a kind. */
export function createTrack(node, scale) {
  const value = () => sumOver(node.members, store.marks);
  const fraction = (marks) => clamp(marks / scale.maximum, 0, 1);
  const keys = createKeySteps({
    value,
    limits: () => weightOf(node),
    begin: () => beginWeightChange(node),
  });
  const bands = createBands(node, fraction);
  const handle = h("div", {
    class: "handle",
    role: "slider",
    tabindex: 0,
    "aria-label": say(node.label),
    data: { slider: node.id },
    on: { keydown: keys.press, blur: leave, focus: tell },
  });
  const element = h(
    "div",
    {
      class: `track ${node.kind}`,
      on: { pointerdown: drag, pointerenter: tell, pointerleave: () => store.draft || hideTip() },
    },
    bands.element,
    handle,
  );
  const officialMarks = sumOver(
    node.members,
    store.desk.indicators.map((each) => each.value),
  );
  let shownPlace = "";
  let width = 0;

  function tell() {
    if (store.verdict) showTip(trackLines(node, value()), element.getBoundingClientRect());
  }

  function leave() {
    keys.settle();
    hideTip();
  }

  function drag(event) {
    if (!store.verdict || event.button !== 0) return;
    keys.settle();
    const { left } = element.getBoundingClientRect();
    const { low, high } = weightOf(node);
    const limit = Math.max(low, Math.min(high, scale.maximum));
    const isOnHandle = event.target === handle;
    const grip = isOnHandle ? event.clientX - left - fraction(value()) * width : 0;
    const change = beginWeightChange(node);
    const move = (each) => {
      const marks = ((each.clientX - grip - left) / width) * scale.maximum;
      change.at(snapped(marks, dragStep(each), low, limit));
    };
    followPointer(event, handle, { move, commit: change.commit, cancel: change.cancel });
    handle.focus({ preventScroll: true });
    if (!isOnHandle) move(event);
  }

  function speak(marks) {
    const short = marks.length > 12 ? shortNumber(value(), 4) : marks;
    const texts = [t("marksText", { marks: short }), ...trackLines(node, value()).slice(2)];
    setAttribute(handle, "aria-valuetext", texts.filter(Boolean).join(t("clauseGap")));
  }

  return {
    element,
    /** Tells the track its width in pixels, so that the handle moves without layout. */
    measure(newWidth) {
      width = newWidth;
      this.move();
    },
    /** Moves the handle; each frame of a drag. */
    move() {
      const marks = value();
      const place = `translateX(${Math.round(fraction(marks) * width * 20) / 20}px)`;
      if (place === shownPlace) return;
      shownPlace = place;
      handle.style.transform = place;
      handle.classList.toggle("beyond", marks > scale.maximum);
    },
    /** Shows a verdict's bounds and bands. */
    update() {
      const { low, high, marks, fixed } = weightOf(node);
      setAttribute(handle, "aria-valuemin", low);
      setAttribute(handle, "aria-valuemax", high);
      setAttribute(handle, "aria-valuenow", Number(value().toFixed(4)));
      if (!store.draft) speak(marks);
      element.classList.toggle("fixed", fixed);
      bands.update(officialMarks, store.verdict.intervals[node.index]);
      const isDragged = store.draft && document.documentElement.dataset.dragging === node.id;
      if (isDragged && element.matches(":hover, :focus-within")) tell();
    },
  };
}

/** What a track's tooltip says: name, marks, and each band with what changes beyond it. */
function trackLines(node, marks) {
  const lines = [
    say(node.label),
    t("tipMarks", { now: shortNumber(marks, 4), official: node.official }),
  ];
  if (node.kind === "dimension") return lines;
  const intervals = store.verdict.intervals[node.index];
  if (!intervals) return [...lines, t("noInterval")];
  return [
    ...lines,
    ...bandsOf(intervals)
      .filter(({ interval }) => interval)
      .map(bandText),
  ];
}

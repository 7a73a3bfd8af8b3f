// The handle of a cut on the axis, and the grip along its line through the rows.
import { h, setAttribute, setText } from "./dom.js";
import { t } from "./language.js";
import { store } from "./store.js";
import { beginChange } from "./change.js";
import { cutLimits, cutLines, currentCuts, cutStep, isMovable, withCut } from "./cuts.js";
import { followPointer } from "./drag.js";
import { shortNumber } from "./format.js";
import { snapped } from "./layout.js";
import { createKeySteps } from "./slider-keys.js";
import { hideTip, showTip } from "./tip.js";

export function createCutHandle(cut, geometry) {
  const { index, address } = cut;
  const value = () => currentCuts()[index].value;
  const limits = () => cutLimits(index, geometry.full);
  const begin = () =>
    beginChange({ id: address, with: (settings, each) => withCut(settings, cut, each) });
  const keys = createKeySteps({ value, limits, begin });
  const text = h("span", { class: "value" });
  const canMove = isMovable(cut);
  const handle = h(
    "div",
    {
      class: "cut-handle",
      role: "slider",
      tabindex: canMove ? 0 : -1,
      "aria-disabled": canMove ? null : "true",
      data: { cut: address },
      on: canMove && {
        keydown: keys.press,
        focus: tell,
        blur: leave,
        pointerdown: drag,
        pointerenter: tell,
        pointerleave: () => store.draft || hideTip(),
      },
    },
    text,
  );
  const line = h("div", {
    class: `cut ${canMove ? "movable" : ""}`,
    data: { cutLine: address },
    on: canMove && { pointerdown: drag },
  });

  function tell() {
    if (store.verdict?.cuts[index] === undefined) return;
    showTip(cutLines({ index, value: value() }), handle.getBoundingClientRect());
  }

  function leave() {
    keys.settle();
    hideTip();
  }

  function drag(event) {
    if (event.button !== 0) return;
    keys.settle();
    const { low, high } = limits();
    const grip = event.clientX - value() * geometry.scale;
    const change = begin();
    followPointer(event, event.currentTarget, {
      move: (each) =>
        change.at(snapped((each.clientX - grip) / geometry.scale, cutStep, low, high)),
      commit: change.commit,
      cancel: change.cancel,
    });
    handle.focus({ preventScroll: true });
  }

  return {
    handle,
    line,
    /** Each frame of a drag. */
    move(cut, isCramped) {
      const place = `translateX(${(cut.value * geometry.scale).toFixed(2)}px)`;
      handle.style.transform = place;
      line.style.transform = place;
      setText(text, shortNumber(cut.value));
      handle.classList.toggle("cramped", isCramped);
    },
    /** Shows what a verdict says of it. */
    update(cut) {
      const { low, high } = limits();
      const lines = cutLines(cut);
      const isDragged = document.documentElement.dataset.dragging === address;
      const isChanged = cut.value !== Number(store.desk.grades[index].cut);
      setAttribute(handle, "aria-label", lines[0]);
      setAttribute(handle, "aria-valuemin", shortNumber(low));
      setAttribute(handle, "aria-valuemax", shortNumber(high));
      setAttribute(handle, "aria-valuenow", shortNumber(cut.value));
      setAttribute(handle, "aria-valuetext", lines.slice(1).join(t("clauseGap")));
      for (const element of [handle, line]) {
        element.classList.toggle("changed", isChanged);
        element.classList.toggle("active", isDragged);
      }
      if (isDragged && (handle.matches(":hover, :focus") || line.matches(":hover"))) tell();
    },
  };
}

// Pointer and keys within the ranking's rows: names open units, segments open traces.
import { say, t } from "./language.js";
import { store } from "./store.js";
import { contribution, weakestBasis } from "./bars.js";
import { basisLabel } from "./bases.js";
import { percent, shortNumber } from "./format.js";
import { sumOver } from "./tree.js";
import { openUnit, toggleFold } from "./navigation.js";
import { openTrace } from "./trace.js";
import { hideTip, showTip } from "./tip.js";

export function listenInRows(rows, geometry) {
  const { canvas } = rows;
  let active = null;

  const unitOf = (target) => {
    const row = target.closest(".row");
    return row ? Number(row.dataset.unit) : null;
  };
  const columnOf = (segment) => geometry.columns.find(({ id }) => id === segment.dataset.segment);

  function describe(segment) {
    const unit = unitOf(segment);
    const column = columnOf(segment);
    const full = sumOver(column.members, store.marks);
    const marks = contribution(column, store.rates[unit], store.marks);
    return [
      say(column.label),
      t("tipSegment", { marks: shortNumber(marks), full: shortNumber(full), rate: percent(full ? marks / full : 0, 1) }),
      basisLabel(weakestBasis(column, store.bases[unit])),
      say(store.desk.units[unit].label),
    ];
  }

  function open(target) {
    const segment = target.closest(".segment");
    if (segment) {
      const column = columnOf(segment);
      if (column.kind === "dimension") toggleFold(column.id);
      else openTrace(unitOf(segment), column.id);
    } else if (target.closest(".unit-name")) {
      openUnit(unitOf(target));
    }
  }

  /** Only one name is in the order of Tab; arrows move among the rest. */
  function setActive(unit) {
    if (active !== null) rows.rowOf(active)?.button.setAttribute("tabindex", "-1");
    active = unit;
    for (const element of canvas.querySelectorAll(".unit-name[tabindex='0']")) element.tabIndex = -1;
    rows.rowOf(unit)?.button.setAttribute("tabindex", "0");
  }

  function focusUnit(position) {
    if (!rows.length) return;
    const unit = rows.keyAt(Math.min(Math.max(position, 0), rows.length - 1));
    rows.reveal(unit);
    setActive(unit);
    rows.rowOf(unit).button.focus({ preventScroll: true });
  }

  function move(event) {
    const unit = unitOf(event.target);
    if (unit === null) return;
    const position = rows.positionOf(unit);
    const segment = event.target.closest(".segment");
    const segments = [...rows.rowOf(unit).bars.segments.children];
    const at = segments.indexOf(segment);
    const page = 15;
    const targets = {
      ArrowDown: position + 1, ArrowUp: position - 1, PageDown: position + page, PageUp: position - page,
      Home: 0, End: rows.length - 1,
    };
    if (event.key in targets) {
      event.preventDefault();
      focusUnit(targets[event.key]);
      if (segment && !["Home", "End"].includes(event.key)) {
        rows.rowOf(rows.keyAt(Math.min(Math.max(targets[event.key], 0), rows.length - 1)))?.bars.segments.children[at]?.focus();
      }
    } else if (event.key === "ArrowRight" && at < segments.length - 1) {
      event.preventDefault();
      segments[at + 1].focus();
    } else if (event.key === "ArrowLeft" && segment) {
      event.preventDefault();
      (at > 0 ? segments[at - 1] : rows.rowOf(unit).button).focus();
    } else if (segment && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      open(segment);
    }
  }

  canvas.addEventListener("click", (event) => open(event.target));
  canvas.addEventListener("keydown", move);
  canvas.addEventListener("focusin", (event) => {
    setActive(unitOf(event.target));
    const segment = event.target.closest(".segment");
    if (!segment) return hideTip();
    const lines = describe(segment);
    segment.setAttribute("aria-label", lines.join(t("listGap")));
    showTip(lines, segment.getBoundingClientRect());
  });
  canvas.addEventListener("focusout", hideTip);
  canvas.addEventListener("pointerover", (event) => {
    const segment = event.target.closest?.(".segment");
    if (segment && !store.draft) showTip(describe(segment), segment.getBoundingClientRect());
    else hideTip();
  });
  canvas.addEventListener("pointerleave", hideTip);
  // Whatever row comes first is reached by Tab while none was active.
  new MutationObserver(() => {
    if (active !== null && rows.rowOf(active)) return;
    active = null;
    const first = canvas.querySelector(".unit-name");
    if (first && !canvas.querySelector(".unit-name[tabindex='0']")) first.tabIndex = 0;
  }).observe(canvas, { childList: true });
}

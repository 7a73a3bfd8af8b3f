// Pointer and keys within the ranking's rows: names open units, segments open traces.
import { say, t } from "./language.js";
import { store } from "./store.js";
import { columnAt, contribution, segmentsOf, setCursor, weakestBasis } from "./bars.js";
import { basisLabel } from "./bases.js";
import { percent, shortNumber } from "./format.js";
import { sumOver } from "./tree.js";
import { openUnit, toggleFold } from "./navigation.js";
import { openTrace } from "./trace.js";
import { hideTip, showTip } from "./tip.js";
import { unitName } from "./names.js";

const page = 15;

export function listenInRows(rows, geometry) {
  const { canvas } = rows;
  let active = null;
  let hovered = null;

  const unitOf = (target) => {
    const row = target.closest?.(".row");
    return row ? Number(row.dataset.unit) : null;
  };

  function describe(unit, at) {
    const column = geometry.columns[at];
    const full = sumOver(column.members, store.marks);
    const marks = contribution(column, store.rates[unit], store.marks);
    return [
      say(column.label),
      t("tipSegment", {
        marks: shortNumber(marks),
        full: shortNumber(full),
        rate: percent(full ? marks / full : 0, 1),
      }),
      basisLabel(weakestBasis(column, store.bases[unit])),
      unitName(unit),
    ];
  }

  function pointAt(row, unit, at) {
    setCursor(row.bars, at, segmentsOf(store.rates[unit], geometry, store.marks));
  }

  function openSegment(unit, at) {
    const column = geometry.columns[at];
    if (column.kind === "dimension") toggleFold(column.id);
    else openTrace(unit, column.id);
  }

  /** The unit and column under the pointer. */
  function segmentUnder(event) {
    const cell = event.target.closest?.(".bar-cell");
    const unit = unitOf(event.target);
    if (!cell || unit === null || store.draft) return null;
    const x = event.clientX - cell.getBoundingClientRect().left;
    const at = columnAt(x, store.rates[unit], geometry, store.marks);
    return at === null ? null : { unit, at };
  }

  function leave() {
    const row = hovered && rows.rowOf(hovered.unit);
    if (row && document.activeElement !== row.bars.cursor) pointAt(row, hovered.unit, null);
    hovered = null;
    hideTip();
  }

  function hover(event) {
    const found = segmentUnder(event);
    if (found?.unit === hovered?.unit && found?.at === hovered?.at) return;
    leave();
    hovered = found;
    if (!found) return;
    const row = rows.rowOf(found.unit);
    pointAt(row, found.unit, found.at);
    showTip(describe(found.unit, found.at), row.bars.cursor.getBoundingClientRect());
  }

  /** Only one name is in the order of Tab; arrows move among the rest. */
  function setActive(unit) {
    for (const element of canvas.querySelectorAll(".unit-name[tabindex='0']"))
      element.tabIndex = -1;
    active = unit;
    rows.rowOf(unit)?.button.setAttribute("tabindex", "0");
  }

  function focusSegment(unit, at) {
    const row = rows.rowOf(unit);
    const lines = describe(unit, at);
    pointAt(row, unit, at);
    row.bars.cursor.setAttribute("aria-label", lines.join(t("listGap")));
    row.bars.cursor.focus({ preventScroll: true });
    showTip(lines, row.bars.cursor.getBoundingClientRect());
  }

  function focusUnit(position, at) {
    if (!rows.length) return;
    const unit = rows.keyAt(Math.min(Math.max(position, 0), rows.length - 1));
    rows.reveal(unit);
    setActive(unit);
    if (at === null) rows.rowOf(unit).button.focus({ preventScroll: true });
    else focusSegment(unit, at);
  }

  function press(event) {
    const unit = unitOf(event.target);
    if (unit === null) return;
    const position = rows.positionOf(unit);
    const at = event.target.closest(".cursor") ? rows.rowOf(unit).bars.at : null;
    const targets = {
      ArrowDown: position + 1,
      ArrowUp: position - 1,
      PageDown: position + page,
      PageUp: position - page,
      Home: 0,
      End: rows.length - 1,
    };
    const last = geometry.columns.length - 1;
    let act = null;
    if (event.key in targets) act = () => focusUnit(targets[event.key], at);
    if (event.key === "ArrowRight" && (at ?? -1) < last)
      act = () => focusSegment(unit, (at ?? -1) + 1);
    if (event.key === "ArrowLeft" && at !== null)
      act = () => (at > 0 ? focusSegment(unit, at - 1) : rows.rowOf(unit).button.focus());
    if ((event.key === "Enter" || event.key === " ") && at !== null)
      act = () => openSegment(unit, at);
    if (!act) return;
    event.preventDefault();
    act();
  }

  canvas.addEventListener("click", (event) => {
    const found = segmentUnder(event);
    if (found) {
      focusSegment(found.unit, found.at);
      openSegment(found.unit, found.at);
    } else if (event.target.closest(".unit-name")) {
      openUnit(unitOf(event.target));
    }
  });
  canvas.addEventListener("keydown", press);
  canvas.addEventListener("pointermove", hover);
  canvas.addEventListener("pointerleave", leave);
  canvas.addEventListener("focusin", (event) => setActive(unitOf(event.target)));
  canvas.addEventListener("focusout", (event) => {
    const unit = unitOf(event.target);
    const isAway = !event.relatedTarget?.closest?.("dialog");
    if (isAway && event.target.closest(".cursor") && rows.rowOf(unit))
      pointAt(rows.rowOf(unit), unit, null);
    hideTip();
  });
  // Whatever row comes first is reached by Tab while none was active.
  new MutationObserver(() => {
    if (active !== null && rows.rowOf(active)) return;
    active = null;
    const first = canvas.querySelector(".unit-name");
    if (first && !canvas.querySelector(".unit-name[tabindex='0']")) first.tabIndex = 0;
  }).observe(canvas, { childList: true });
}

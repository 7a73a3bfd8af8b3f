// The axis under the header, the grades' zones on it, and their cuts through all rows.
import { h } from "./dom.js";
import { say, t } from "./language.js";
import { store } from "./store.js";
import { createCutHandle } from "./cut-handle.js";
import { currentCuts } from "./cuts.js";

/** About how wide a grade's name is, without asking for layout. */
const textWidth = (text) => [...text].reduce((sum, each) => sum + (each > "\u2e7f" ? 13 : 7.5), 4);
/** Cuts nearer than this have no room for their marks beside them. */
const cramped = 28;

export function createCutLines(geometry) {
  const zones = store.desk.grades.map(({ label }) => h("span", { class: "zone" }, say(label)));
  const lines = h("div", { class: "cuts", "aria-hidden": "true" });
  const axis = h("div", { class: "axis", role: "columnheader", "aria-label": t("cuts") }, zones);
  const columnLines = h("div", { class: "column-lines" });
  let handles = [];
  let shown = null;
  let shownKey = "";

  function build(cuts) {
    handles = cuts.map((cut) => createCutHandle(cut, geometry));
    lines.replaceChildren(columnLines, ...handles.map(({ line }) => line));
    axis.replaceChildren(...zones, ...handles.map(({ handle }) => handle));
  }

  function placeZones(cuts) {
    zones.forEach((zone, index) => {
      const high = (index === 0 ? geometry.full : cuts[index - 1].value) * geometry.scale;
      const low = (cuts[index]?.value ?? 0) * geometry.scale;
      zone.style.transform = `translateX(${low.toFixed(2)}px)`;
      zone.style.width = `${Math.max(0, high - low).toFixed(2)}px`;
      const isTight = high - low < textWidth(zone.textContent);
      zone.classList.toggle("short", isTight && index === 0);
      zone.hidden = isTight && index > 0;
    });
  }

  /** Where cells stand side by side, a line at the end of every column. */
  function placeColumnLines() {
    const ends = geometry.isAligned ? geometry.edges : [];
    while (columnLines.children.length > ends.length) columnLines.lastChild.remove();
    while (columnLines.children.length < ends.length)
      columnLines.append(h("div", { class: "column-line" }));
    ends.forEach(({ right }, index) => {
      const place = `translateX(${(right * geometry.scale).toFixed(1)}px)`;
      columnLines.children[index].style.transform = place;
    });
  }

  return {
    lines,
    axis,
    update() {
      const cuts = currentCuts();
      if (cuts.length !== handles.length) build(cuts);
      const { width, isAligned } = geometry;
      const isHidden = isAligned || !cuts.length;
      const key = [width, isHidden, ...cuts.map(({ value }) => value)].join();
      if (isAligned || columnLines.children.length) placeColumnLines();
      if (key !== shownKey) {
        shownKey = key;
        for (const element of [lines, axis]) element.style.width = `${width}px`;
        axis.hidden = isHidden;
        for (const { line } of handles) line.hidden = isHidden;
        if (!isHidden) {
          placeZones(cuts);
          handles.forEach((handle, index) => {
            const room =
              ((cuts[index - 1]?.value ?? Infinity) - cuts[index].value) * geometry.scale;
            handle.move(cuts[index], room < cramped);
          });
        }
      }
      if (shown === store.verdict) return;
      shown = store.verdict;
      handles.forEach((handle, index) => handle.update(cuts[index]));
    },
  };
}

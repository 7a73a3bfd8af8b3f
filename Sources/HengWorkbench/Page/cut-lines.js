// The axis under the header, the grades' zones on it, and their cuts through all rows.
import { h } from "./dom.js";
import { say } from "./language.js";
import { store } from "./store.js";
import { shortNumber } from "./format.js";

export function createCutLines(geometry) {
  const element = h("div", { class: "cuts", "aria-hidden": "true" });
  let key = "";
  return {
    element,
    update() {
      const { width, scale, isAligned, full, edges } = geometry;
      const cuts = isAligned ? [] : (store.verdict?.cuts ?? []);
      const ends = isAligned ? edges.map(({ right }) => (right * scale).toFixed(1)) : [];
      const newKey = [width, full, ...cuts, ...ends].join();
      if (newKey === key) return;
      key = newKey;
      const values = cuts.map(Number);
      const labels = store.desk.grades.map((grade) => say(grade.label));
      const lines = values.map((cut, index) =>
        h(
          "div",
          {
            class: "cut",
            data: { cut: String(index) },
            style: { left: `${(cut * scale).toFixed(2)}px` },
          },
          h("span", { class: "value" }, shortNumber(cut)),
        ),
      );
      const zones =
        isAligned || !values.length
          ? []
          : labels.map((label, index) => {
              const high = index === 0 ? full : values[index - 1];
              const low = values[index] ?? 0;
              return h(
                "span",
                {
                  class: "zone",
                  style: {
                    "justify-content": index === 0 && (high - low) * scale < 60 ? "start" : null,
                    left: `${(low * scale).toFixed(2)}px`,
                    width: `${(Math.max(0, high - low) * scale).toFixed(2)}px`,
                  },
                },
                label,
              );
            });
      element.style.width = `${width}px`;
      const columnLines = ends.map((left) =>
        h("div", { class: "column-line", style: { left: `${left}px` } }),
      );
      element.replaceChildren(...zones, ...lines, ...columnLines);
    },
  };
}

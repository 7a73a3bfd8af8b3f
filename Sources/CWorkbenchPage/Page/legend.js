// What the signs in the bars mean.
import { h, svg } from "./dom.js";
import { t } from "./language.js";
import { store, subscribe } from "./store.js";

export function createLegend() {
  const entries = [
    ["judged", t("basisJudged"), "M0,13.5H22"],
    ["assumed", t("basisAssumed"), "M0.5,2.5H21.5V12.5H0.5Z"],
    ["missing", t("basisMissing"), "M8,5l5,5m0,-5l-5,5"],
  ];
  const element = h("p", { class: "legend", "aria-label": t("legend") });
  let shown = null;
  subscribe("verdict", () => {
    if (shown === store.bases) return;
    shown = store.bases;
    const all = new Set(store.bases.flat());
    element.replaceChildren(
      ...entries
        .filter(([basis]) => all.has(basis))
        .map(([basis, label, path]) =>
          h(
            "span",
            { class: "entry" },
            svg(
              "svg",
              { width: 22, height: 16, "aria-hidden": "true" },
              basis === "missing"
                ? null
                : svg("rect", { class: "segment fill-4", x: 0, y: 2, width: 22, height: 10.5 }),
              svg("path", { class: `sign ${basis}`, d: path }),
            ),
            label,
          ),
        ),
      h(
        "span",
        { class: "entry" },
        svg(
          "svg",
          { width: 26, height: 16, "aria-hidden": "true" },
          svg("path", { class: "range", d: "M1,6v4m0,-2H25m0,-2v4" }),
        ),
        t("legendRange"),
      ),
    );
  });
  return element;
}

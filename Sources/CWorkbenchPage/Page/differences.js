// The plain list of what differs from the official scheme.
import { h, replaceChildren } from "./dom.js";
import { say, t } from "./language.js";
import { committed, store, subscribe } from "./store.js";
import { without } from "./settings.js";
import { propose } from "./history.js";

export function createDifferences() {
  const element = h("div", { class: "differences", id: "differences" });
  subscribe("verdict", ({ isCommitted }) => {
    if (!isCommitted) return;
    const { differences } = store.verdict;
    const set = differences.filter(({ isSet }) => isSet);
    const rescaled = differences.filter(({ isSet }) => !isSet);
    replaceChildren(
      element,
      differences.length === 0 && h("p", { class: "soft" }, t("noDifferences")),
      set.length > 0 && h("table", { class: "figures" }, h("tbody", {}, set.map(createLine))),
      rescaled.length > 0 && [
        h("h3", {}, t("rescaled")),
        h("table", { class: "figures soft" }, h("tbody", {}, rescaled.map(createLine))),
      ],
    );
  });
  return element;
}

function createLine({ kind, address, label, before, after, isSet }) {
  const values =
    kind === "lock"
      ? h("td", { colspan: 3 }, t("lockedAt", { marks: say(after) }))
      : [
          h("td", {}, say(before)),
          h("td", { "aria-label": t("becomes") }, "→"),
          h("td", {}, say(after)),
        ];
  return h(
    "tr",
    { data: { difference: address, kind } },
    h("th", { scope: "row" }, say(label)),
    values,
    h(
      "td",
      {},
      isSet &&
        h(
          "button",
          {
            type: "button",
            class: "quiet",
            data: { action: "take-back" },
            "aria-label": t("actionOn", { action: t("takeBack"), label: say(label) }),
            on: { click: () => propose(without(committed(), address)) },
          },
          t("takeBack"),
        ),
    ),
  );
}

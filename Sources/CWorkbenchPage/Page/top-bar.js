import { h, setAttribute, setText } from "./dom.js";
import { say, t } from "./language.js";
import { committed, store, subscribe } from "./store.js";
import { canRedo, canUndo, redo, undo } from "./history.js";
import { ask } from "./dialogs.js";
import { createDownloads } from "./downloads.js";
import { setState } from "./navigation.js";
import { announce } from "./announce.js";

export function createTopBar({ switchLanguage, backToOfficial }) {
  const button = (action, label, act, keys) =>
    h(
      "button",
      {
        type: "button",
        data: { action },
        title: keys ? `${label} (${keys})` : label,
        on: { click: act },
      },
      label,
    );
  const undoButton = button("undo", t("undo"), undo, "Ctrl+Z");
  const redoButton = button("redo", t("redo"), redo, "Ctrl+Y");
  const count = h("span", { class: "count" });
  const reset = h(
    "button",
    { type: "button", data: { action: "reset" }, on: { click: backToOfficial } },
    t("official"),
    count,
  );
  const update = () => {
    setAttribute(undoButton, "disabled", !canUndo());
    setAttribute(redoButton, "disabled", !canRedo());
    const differences = store.verdict?.differences.filter(({ isSet }) => isSet).length ?? 0;
    const isOfficial = store.state.set.length + store.state.lock.length === 0;
    setAttribute(reset, "disabled", isOfficial);
    setText(
      count,
      isOfficial ? "" : String(differences || store.state.set.length + store.state.lock.length),
    );
    setAttribute(
      reset,
      "aria-label",
      isOfficial ? t("official") : t("officialCount", { n: count.textContent }),
    );
    setAttribute(reset, "title", t("officialHint"));
  };
  subscribe("state", update);
  subscribe("verdict", update);
  return h(
    "header",
    { class: "top-bar" },
    h(
      "div",
      { class: "brand" },
      h("span", { class: "seal", "aria-hidden": "true" }, "衡"),
      h("span", { class: "brand-name" }, "Heng"),
    ),
    h(
      "h1",
      { class: "scheme", title: say(store.desk.scheme.label) },
      say(store.desk.scheme.label),
      store.desk.scheme.partial && h("span", { class: "tag" }, t("partial")),
    ),
    h(
      "div",
      { class: "actions" },
      undoButton,
      redoButton,
      reset,
      button("save-scenario", t("saveScenario"), saveScenario),
      createDownloads(),
      h(
        "button",
        {
          type: "button",
          class: "language",
          lang: store.state.lang === "zh" ? "en" : "zh-Hans",
          data: { action: "language" },
          on: { click: switchLanguage },
        },
        t("otherLanguage"),
      ),
    ),
  );
}

export async function saveScenario() {
  const { scenarios } = store.state;
  const label = await ask({
    title: t("saveScenario"),
    label: t("scenarioName"),
    value: t("scenarioNumber", { n: scenarios.length + 1 }),
    action: t("save"),
  });
  if (!label) return;
  const { set, lock } = committed();
  setState({
    scenarios: [...scenarios, { label, set, lock }],
    compare: [...store.state.compare, `saved-${scenarios.length}`],
  });
  announce(t("saidSaved", { label }));
}

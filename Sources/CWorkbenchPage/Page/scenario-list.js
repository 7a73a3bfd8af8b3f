// The official scheme, the current state, saved scenarios and those of overlay files.
import { h, replaceChildren } from "./dom.js";
import { say, t } from "./language.js";
import { committed, store } from "./store.js";
import { official } from "./settings.js";
import { propose } from "./history.js";
import { setState } from "./navigation.js";
import { download } from "./downloads.js";
import { saveScenario } from "./top-bar.js";

/** All there is to compare: `{key, label, set, lock}`. */
export function scenarioEntries() {
  return [
    { key: "official", label: t("scenarioOfficial"), ...official },
    { key: "current", label: t("scenarioCurrent"), ...committed() },
    ...store.state.scenarios.map((scenario, index) => ({
      key: `saved-${index}`,
      saved: index,
      ...scenario,
    })),
    ...store.desk.scenarios.map(({ label, set, lock }, index) => ({
      key: `file-${index}`,
      label: say(label),
      set,
      lock,
    })),
  ];
}

export function createScenarioList() {
  const body = h("tbody", {});
  const element = h(
    "div",
    {},
    h("table", { class: "scenario-list", id: "scenario-list" }, body),
    h(
      "button",
      { type: "button", data: { action: "save-scenario-here" }, on: { click: saveScenario } },
      t("saveScenario"),
    ),
  );
  let shown = "";
  return {
    element,
    update() {
      const entries = scenarioEntries();
      const key = JSON.stringify([entries, store.state.compare]);
      if (key === shown) return;
      shown = key;
      const focused = document.activeElement?.dataset.focus;
      replaceChildren(body, entries.map(createEntry));
      if (focused) body.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
    },
  };
}

function createEntry(entry) {
  const { key, label, set, lock, saved } = entry;
  const count = set.length + lock.length;
  const check = h("input", {
    type: "checkbox",
    checked: store.state.compare.includes(key),
    data: { compare: key, focus: `compare-${key}` },
    "aria-label": t("compareThis", { label }),
    on: { change: () => toggle(key) },
  });
  const name =
    saved === undefined
      ? h("span", {}, label)
      : h("input", {
          type: "text",
          value: label,
          maxlength: 80,
          "aria-label": t("scenarioName"),
          data: { focus: `name-${key}` },
          on: { change: (event) => rename(saved, event.target.value.trim() || label) },
        });
  const button = (action, text, act) =>
    h(
      "button",
      {
        type: "button",
        class: "quiet",
        data: { action, focus: `${action}-${key}` },
        "aria-label": t("actionOn", { action: text, label }),
        on: { click: act },
      },
      text,
    );
  return h(
    "tr",
    { data: { scenario: key } },
    h("td", {}, check),
    h("th", { scope: "row" }, name),
    h(
      "td",
      { class: "soft", title: [...set, ...lock.map((id) => t("lockedText", { id }))].join("\n") },
      count ? t("settingsCount", { n: count }) : t("noSettings"),
    ),
    h(
      "td",
      { class: "entry-actions" },
      key !== "current" && button("load", t("load"), () => propose({ set, lock })),
      button("download-scenario", t("downloadShort"), () => download("yaml", { set, lock }, label)),
      saved !== undefined && button("delete", t("delete"), () => remove(saved)),
    ),
  );
}

function toggle(key) {
  const { compare } = store.state;
  setState({
    compare: compare.includes(key) ? compare.filter((each) => each !== key) : [...compare, key],
  });
}

function rename(index, label) {
  setState({
    scenarios: store.state.scenarios.map((each, at) => (at === index ? { ...each, label } : each)),
  });
}

/** Takes a saved scenario away; the ones after it move up, and so do their ticks. */
function remove(index) {
  const compare = store.state.compare
    .filter((key) => key !== `saved-${index}`)
    .map((key) => {
      const at = Number(/^saved-(\d+)$/.exec(key)?.[1] ?? -1);
      return at > index ? `saved-${at - 1}` : key;
    });
  setState({ scenarios: store.state.scenarios.filter((_, at) => at !== index), compare });
}

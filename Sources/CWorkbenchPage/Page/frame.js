// The page's frame: bar, weights, tabs with their views, command line.
import { h } from "./dom.js";
import { t } from "./language.js";
import { emit, store, subscribe } from "./store.js";
import { views } from "./state.js";
import { openView, setState } from "./navigation.js";
import { createTopBar } from "./top-bar.js";
import { createCommandLine } from "./command-line.js";
import { createWeightsPanel } from "./weights-panel.js";
import { createRankingView } from "./ranking.js";
import { createRobustnessView } from "./robustness.js";
import { createScenariosView } from "./scenarios.js";
import { createRulesView } from "./rules.js";
import { createUnitView } from "./unit.js";
import { announceVerdicts } from "./outcome.js";

export function createFrame(actions) {
  const labels = {
    ranking: t("viewRanking"),
    robustness: t("viewRobustness"),
    scenarios: t("viewScenarios"),
    rules: t("viewRules"),
    unit: t("viewUnit"),
  };
  const makers = {
    ranking: createRankingView,
    robustness: createRobustnessView,
    scenarios: createScenariosView,
    rules: createRulesView,
    unit: createUnitView,
  };
  const tabs = views.map((view) =>
    h(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab-${view}`,
        "aria-controls": `view-${view}`,
        data: { view },
        on: { click: () => openView(view) },
      },
      labels[view],
    ),
  );
  const panels = views.map((view) =>
    h("section", {
      class: "view",
      role: "tabpanel",
      id: `view-${view}`,
      "aria-labelledby": `tab-${view}`,
      tabindex: "-1",
    }),
  );
  const panelToggle = h("button", {
    type: "button",
    class: "quiet panel-toggle",
    "aria-controls": "weights",
    data: { action: "toggle-panel" },
    on: { click: () => setState({ panel: !store.state.panel }) },
  });
  const tabList = h(
    "div",
    { class: "tabs", role: "tablist", "aria-label": t("views"), on: { keydown: moveAmongTabs } },
    tabs,
  );
  const frame = h(
    "div",
    { class: "frame" },
    h("a", { class: "skip", href: "#view-ranking", on: { click: skipToView } }, t("skip")),
    h("div", { id: "gone", class: "notice", role: "alert", hidden: true }),
    h("div", { id: "diagnostics", class: "notice", role: "alert", hidden: true }),
    createTopBar(actions),
    createWeightsPanel(),
    h(
      "main",
      { class: "main" },
      h("div", { class: "tab-bar" }, panelToggle, tabList, announceVerdicts()),
      panels,
    ),
    createCommandLine(),
  );
  const made = new Set();
  /** A view is built when it is first opened, and then told what it missed. */
  function makeOnce(view) {
    if (made.has(view)) return;
    made.add(view);
    panels[views.indexOf(view)].append(...makers[view]().flat());
    emit("state");
    if (store.verdict) emit("verdict", { before: null, isCommitted: store.draft === null });
  }
  subscribe("state", () => {
    const { view, panel } = store.state;
    frame.dataset.panel = panel ? "open" : "folded";
    panelToggle.setAttribute("aria-expanded", String(panel));
    panelToggle.textContent = panel ? t("hideWeights") : t("showWeights");
    views.forEach((each, index) => {
      tabs[index].setAttribute("aria-selected", String(each === view));
      tabs[index].tabIndex = each === view ? 0 : -1;
      panels[index].hidden = each !== view;
    });
    makeOnce(view);
  });
  return frame;
}

function skipToView(event) {
  event.preventDefault();
  document.getElementById(`view-${store.state.view}`).focus();
}

function moveAmongTabs(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const view = views[(views.indexOf(store.state.view) + step + views.length) % views.length];
  openView(view);
  document.getElementById(`tab-${view}`).focus();
}

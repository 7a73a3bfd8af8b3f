// Draws weights on the server, shows how far it is, and can be stopped.
import { h, setText } from "./dom.js";
import { t } from "./language.js";
import { Unanswerable, getEvents } from "./api.js";
import { committed, store, subscribe } from "./store.js";
import { settingsPairs, settingsText } from "./settings.js";
import { setState } from "./navigation.js";
import { diagnosticsText } from "./notices.js";
import { announce } from "./announce.js";

export function createSimulation(take) {
  const field = (name, label, { min, max }) => {
    const input = h("input", {
      type: "number",
      id: name,
      min,
      max,
      class: "medium",
      on: {
        change: () =>
          setState({
            [name]: Math.min(max, Math.max(min, Math.round(Number(input.value) || min))),
          }),
      },
    });
    subscribe("state", () => {
      if (document.activeElement !== input) input.value = String(store.state[name]);
    });
    return h("label", { class: "inline" }, label, input);
  };
  const progress = h("progress", { max: 1, value: 0, hidden: true, "aria-label": t("progress") });
  const status = h("span", { class: "soft", id: "simulation-status" });
  const run = h(
    "button",
    { type: "button", class: "main-button", data: { action: "simulate" }, on: { click: start } },
    t("simulate"),
  );
  const stop = h(
    "button",
    {
      type: "button",
      hidden: true,
      data: { action: "stop-simulation" },
      on: { click: () => controller?.abort() },
    },
    t("stop"),
  );
  let controller = null;
  let shownKey = null;

  async function start() {
    controller?.abort();
    const own = new AbortController();
    controller = own;
    const { law, draws, seed } = store.state;
    const key = `${law}|${settingsText(committed())}`;
    progress.value = 0;
    progress.hidden = stop.hidden = false;
    setText(status, "");
    let outcome = t("stopped");
    try {
      await getEvents(
        "acceptability",
        [["law", law], ["draws", draws], ["seed", seed], ...settingsPairs(committed())],
        (name, data) => {
          if (name === "progress") progress.value = data.total ? data.done / data.total : 0;
          if (name === "failure") outcome = diagnosticsText(data.diagnostics);
          if (name !== "result") return;
          shownKey = key;
          take({
            ...data,
            key,
            highest: Math.max(...data.acceptability.map((each) => Math.max(...each))),
          });
          outcome = t("simulated", { draws: data.draws, seed: data.seed });
        },
        own.signal,
      );
    } catch (error) {
      if (error instanceof Unanswerable) outcome = diagnosticsText(error.diagnostics);
      else if (error.name !== "AbortError") outcome = t("serverGone");
    }
    if (controller !== own) return;
    progress.hidden = stop.hidden = true;
    controller = null;
    setText(status, outcome);
    announce(outcome);
  }

  return {
    element: h(
      "div",
      { class: "group simulation" },
      field("draws", t("draws"), { min: 100, max: 1_000_000 }),
      field("seed", t("seed"), { min: 0, max: 999_999_999 }),
      run,
      stop,
      progress,
      status,
    ),
    /** Says so if the result shown is of another state. */
    update(key) {
      if (shownKey && shownKey !== key && !controller) setText(status, t("stale"));
    },
  };
}

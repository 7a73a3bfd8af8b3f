// The walking-weights diagram of the weight that is dragged or was touched last.
import { h } from "./dom.js";
import { say, t } from "./language.js";
import { Gone, Refused, Unanswerable, get } from "./api.js";
import { effective, store, subscribe } from "./store.js";
import { settingsPairs, settingsText } from "./settings.js";
import { showMarkup } from "./fragment.js";
import { setState } from "./navigation.js";
import { openDrawer } from "./drawer.js";

export function createWalk() {
  const plate = h("div", { class: "plate", id: "walk" });
  const choice = h(
    "select",
    {
      id: "walk-indicator",
      "aria-label": t("walkOf"),
      on: { change: () => setState({ walk: choice.value }) },
    },
    store.desk.indicators.map(({ id, label }) => h("option", { value: id }, say(label))),
  );
  let shown = "";
  let isWaiting = false;

  async function draw() {
    const indicator = store.state.walk ?? store.desk.indicators[0].id;
    choice.value = indicator;
    if (
      isWaiting ||
      !store.verdict ||
      store.state.view !== "ranking" ||
      openDrawer() !== "walk" ||
      !plate.isConnected
    )
      return;
    const settings = effective();
    const { unit, lang } = store.state;
    const key = [indicator, unit, lang, settingsText(settings)].join("|");
    if (key === shown) return;
    shown = key;
    isWaiting = true;
    try {
      const { svg } = await get("walk", [
        ["indicator", indicator],
        ["lang", lang],
        ...(unit === null ? [] : [["unit", unit]]),
        ...settingsPairs(settings),
      ]);
      showMarkup(plate, svg);
    } catch (error) {
      if (error instanceof Unanswerable)
        plate.textContent = error.diagnostics.map(({ text }) => say(text)).join(" ");
      else if (!(error instanceof Gone || error instanceof Refused)) throw error;
    } finally {
      isWaiting = false;
    }
    draw();
  }

  subscribe("marks", draw);
  subscribe("verdict", draw);
  subscribe("state", draw);
  return [h("label", { class: "inline" }, t("walkOf"), choice), plate];
}

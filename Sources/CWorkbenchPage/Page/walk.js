// The walking-weights diagram of the weight that is dragged or was touched last.
import { h } from "./dom.js";
import { say, t } from "./language.js";
import { Gone, Refused, Unanswerable, get } from "./api.js";
import { effective, store, subscribe } from "./store.js";
import { settingsPairs, settingsText } from "./settings.js";
import { showMarkup } from "./fragment.js";
import { setState } from "./navigation.js";
import { openDrawer } from "./drawer.js";

/** Above the baseline of the topmost text that stays. */
const headRoom = 16;

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
  const note = h("p", { class: "soft", id: "walk-note" });
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
      note.textContent = withoutHeading(plate.firstElementChild);
    } catch (error) {
      note.textContent = "";
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
  return [plate, h("div", { class: "walk-side" }, h("label", {}, t("walkOf"), choice), note)];
}

/** Crops the heading, which stands beside the diagram, so that the drawing has its height. */
function withoutHeading(drawing) {
  if (!drawing) return "";
  const texts = [...drawing.querySelectorAll(":scope > text")];
  const first = texts.findIndex((text) => Number(text.getAttribute("font-size")) < 12);
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const top = Number(texts[first]?.getAttribute("y")) - headRoom;
  if (!(top > y)) return "";
  drawing.setAttribute("viewBox", [x, top, width, height - (top - y)].join(" "));
  drawing.setAttribute("preserveAspectRatio", "xMinYMid meet");
  return texts
    .slice(1, first)
    .map(({ textContent }) => textContent)
    .join(" ");
}

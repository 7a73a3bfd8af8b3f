// Under the ranking: the walking-weights diagram and the smallest change; can be closed.
import { h } from "./dom.js";
import { t } from "./language.js";
import { store, subscribe } from "./store.js";
import { setState } from "./navigation.js";
import { createWalk } from "./walk.js";
import { createReach } from "./reach.js";

/** Where there is room the diagram is open from the start. */
const roomyHeight = 860;

export function openDrawer() {
  return store.state.drawer ?? (innerHeight >= roomyHeight && store.desk.units.length > 1 ? "walk" : "none");
}

export function createDrawer() {
  const parts = [["walk", t("walk"), createWalk()], ["reach", t("reach"), createReach()]];
  const buttons = parts.map(([name, label]) => h("button", {
    type: "button", class: "drawer-tab", "aria-controls": `drawer-${name}`, data: { drawer: name },
    on: { click: () => setState({ drawer: openDrawer() === name ? "none" : name }) },
  }, label));
  const panels = parts.map(([name, , content]) => h("div", { class: "drawer-panel", id: `drawer-${name}`, hidden: true }, content));
  const element = h("section", { class: "drawer", "aria-label": t("drawer") }, h("div", { class: "drawer-tabs" }, buttons), panels);
  subscribe("state", () => {
    const open = openDrawer();
    element.dataset.open = open;
    parts.forEach(([name], index) => {
      buttons[index].setAttribute("aria-expanded", String(open === name));
      panels[index].hidden = open !== name;
    });
  });
  return element;
}

// Under the ranking: the walking-weights diagram, the smallest change, and who isn't ranked.
import { h } from "./dom.js";
import { t } from "./language.js";
import { store, subscribe } from "./store.js";
import { setState } from "./navigation.js";
import { createWalk } from "./walk.js";
import { createReach } from "./reach.js";
import { createExcluded } from "./excluded.js";

/** Where there is room the diagram is open from the start. */
const isRoomy = () => innerHeight >= 1000 && innerWidth >= 1024;

export function openDrawer() {
  return store.state.drawer ?? (isRoomy() && store.desk.units.length > 1 ? "walk" : "none");
}

export function createDrawer() {
  const { excluded } = store.desk;
  const parts = [
    ["walk", t("walk"), createWalk()],
    ["reach", t("reach"), createReach()],
  ];
  if (excluded.length)
    parts.push(["excluded", t("excluded", { n: excluded.length }), createExcluded()]);
  const buttons = parts.map(([name, label]) =>
    h(
      "button",
      {
        type: "button",
        class: "drawer-tab",
        "aria-controls": `drawer-${name}`,
        data: { drawer: name },
        on: { click: () => setState({ drawer: openDrawer() === name ? "none" : name }) },
      },
      label,
    ),
  );
  const panels = parts.map(([name, , content]) =>
    h("div", { class: "drawer-panel", id: `drawer-${name}`, hidden: true }, content),
  );
  const tall = h("button", {
    type: "button",
    class: "quiet drawer-tall",
    data: { action: "tall-drawer" },
    on: { click: () => setState({ tall: !store.state.tall }) },
  });
  const element = h(
    "section",
    { class: "drawer", "aria-label": t("drawer") },
    h("div", { class: "drawer-tabs" }, buttons, tall),
    panels,
  );
  subscribe("state", () => {
    const open = openDrawer();
    element.dataset.open = open;
    element.dataset.tall = String(store.state.tall);
    tall.hidden = open === "none";
    tall.textContent = store.state.tall ? t("lower") : t("taller");
    element.parentElement?.classList.toggle("crowded", open === "walk");
    parts.forEach(([name], index) => {
      buttons[index].setAttribute("aria-expanded", String(open === name));
      panels[index].hidden = open !== name;
    });
  });
  return element;
}

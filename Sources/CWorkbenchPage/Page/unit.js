// One department: its score sheet, findings and years.
import { h, replaceChildren } from "./dom.js";
import { t } from "./language.js";
import { Gone, Refused, Unanswerable, get } from "./api.js";
import { committed, store, subscribe } from "./store.js";
import { settingsPairs, settingsText } from "./settings.js";
import { setState } from "./navigation.js";
import { diagnosticsText } from "./notices.js";
import { createUnitHead } from "./unit-head.js";
import { createSheet } from "./sheet.js";
import { createFindings } from "./findings.js";
import { createYears } from "./years.js";
import { unitName } from "./names.js";

export function createUnitView() {
  const { units } = store.desk;
  const choice = h(
    "select",
    {
      id: "unit",
      "aria-label": t("columnName"),
      on: { change: () => setState({ unit: Number(choice.value) }) },
    },
    units.map((_, index) => h("option", { value: index }, unitName(index))),
  );
  const step = (by, label, action) =>
    h(
      "button",
      {
        type: "button",
        class: "quiet",
        data: { action },
        "aria-label": label,
        title: label,
        on: { click: () => go(by) },
      },
      by < 0 ? "↑" : "↓",
    );
  const content = h("article", { class: "unit-content", id: "unit-content", "aria-live": "off" });
  let shown = "";

  /** To the unit one rank before or after. */
  function go(by) {
    const { order } = store.verdict;
    setState({ unit: order[(order.indexOf(store.state.unit) + by + order.length) % order.length] });
  }

  async function update() {
    const { view, unit, lang } = store.state;
    if (view !== "unit" || !store.verdict || store.draft) return;
    if (!store.desk.units[unit]) return setState({ unit: store.verdict.order[0] });
    choice.value = String(unit);
    const key = `${unit}|${lang}|${settingsText(committed())}`;
    if (key === shown) return;
    shown = key;
    try {
      const sheet = await get("unit", [
        ["unit", unit],
        ["lang", lang],
        ...settingsPairs(committed()),
      ]);
      if (key !== shown) return;
      replaceChildren(
        content,
        createUnitHead(sheet, unit),
        createSheet(sheet, unit),
        createFindings(sheet),
        createYears(sheet, unit),
      );
    } catch (error) {
      if (error instanceof Gone || error instanceof Refused) return;
      if (!(error instanceof Unanswerable)) throw error;
      replaceChildren(
        content,
        h("p", { class: "field-error" }, diagnosticsText(error.diagnostics)),
      );
    }
  }
  subscribe("state", update);
  subscribe("verdict", ({ isCommitted }) => {
    if (isCommitted) update();
  });
  return [
    h(
      "div",
      { class: "tools" },
      choice,
      step(-1, t("unitBefore"), "unit-before"),
      step(1, t("unitAfter"), "unit-after"),
    ),
    content,
  ];
}

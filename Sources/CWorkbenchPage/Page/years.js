// The same department in other years.
import { h } from "./dom.js";
import { t } from "./language.js";
import { Gone, Refused, Unanswerable, get } from "./api.js";
import { committed, store } from "./store.js";
import { settingsPairs } from "./settings.js";
import { markup } from "./fragment.js";
import { setState } from "./navigation.js";
import { gradeName } from "./names.js";

export function createYears({ years }, unit) {
  if (!years.length) return null;
  const place = h("div", { class: "server-text" });
  fillYears(place, unit);
  return h(
    "section",
    { id: "years" },
    h("h2", {}, t("years")),
    h(
      "p",
      {},
      years.map((each) => [
        h(
          "button",
          {
            type: "button",
            data: { yearUnit: String(each.unit) },
            on: { click: () => setState({ unit: each.unit }, true) },
          },
          `${each.year}: ${each.total ?? "–"} ${gradeName(each.grade)}`,
        ),
        " ",
      ]),
    ),
    place,
  );
}

async function fillYears(place, unit) {
  try {
    const { html } = await get("years", [
      ["unit", unit],
      ["lang", store.state.lang],
      ...settingsPairs(committed()),
    ]);
    place.replaceChildren(markup(html));
  } catch (error) {
    if (!(error instanceof Gone || error instanceof Refused || error instanceof Unanswerable))
      throw error;
  }
}

// Where a number comes from: the server's trace in a panel at the side.
import { h } from "./dom.js";
import { say, t } from "./language.js";
import { Unanswerable, get } from "./api.js";
import { committed, store } from "./store.js";
import { settingsPairs } from "./settings.js";
import { markup } from "./fragment.js";
import { openSide } from "./dialogs.js";
import { diagnosticsText } from "./notices.js";
import { hideTip } from "./tip.js";
import { unitName } from "./names.js";

export async function openTrace(unit, indicator) {
  hideTip();
  const side = openSide(say(store.tree.nodes.get(indicator)?.label), { trace: indicator });
  try {
    const { title, html } = await get("trace", [
      ["unit", unit],
      ["indicator", indicator],
      ["lang", store.state.lang],
      ...settingsPairs(committed()),
    ]);
    side.setTitle(title);
    side.show(
      h("p", { class: "soft" }, unitName(unit)),
      h("div", { class: "server-text" }, markup(html)),
    );
  } catch (error) {
    side.show(
      h(
        "p",
        { class: "field-error" },
        error instanceof Unanswerable ? diagnosticsText(error.diagnostics) : t("serverGone"),
      ),
    );
  }
}

// What stands above everything: the server is gone, the key is refused, the address makes no sense.
import { h, replaceChildren } from "./dom.js";
import { say, t } from "./language.js";

/** A full page that says how to get a session. */
export function showNoDesk() {
  replaceChildren(
    document.getElementById("page"),
    h(
      "main",
      { class: "no-desk", data: { notice: "no-session" } },
      h("div", { class: "seal", "aria-hidden": "true" }, "衡"),
      h("h1", {}, t("noSessionTitle")),
      h("p", {}, t("noSessionText")),
      h("pre", {}, "heng serve PATH…"),
    ),
  );
}

export function showGone(isGone) {
  const place = document.getElementById("gone");
  if (!place) return;
  place.hidden = !isGone;
  if (isGone && !place.textContent) place.textContent = t("serverGone");
}

export function showDiagnostics(diagnostics) {
  const place = document.getElementById("diagnostics");
  if (!place) return;
  place.hidden = !diagnostics;
  replaceChildren(
    place,
    diagnostics && [
      h("span", {}, diagnosticsText(diagnostics)),
      h(
        "button",
        { class: "quiet", type: "button", on: { click: () => showDiagnostics(null) } },
        t("close"),
      ),
    ],
  );
}

export function diagnosticsText(diagnostics) {
  return diagnostics.map(({ text, code }) => say(text) || code).join(t("sentenceGap"));
}

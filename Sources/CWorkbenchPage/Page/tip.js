// One tooltip for the whole page; what it says is in labels as well.
import { h, replaceChildren } from "./dom.js";

let tip = null;

/** Shows lines next to a place; the first line is the heading. */
export function showTip(lines, place) {
  if (!tip?.isConnected) {
    tip = h("div", { class: "tip", "aria-hidden": "true" });
    document.body.append(tip);
  }
  replaceChildren(
    tip,
    lines.filter(Boolean).map((line, index) => h(index ? "p" : "strong", {}, line)),
  );
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.min(
    Math.max(8, place.left + place.width / 2 - width / 2),
    innerWidth - width - 8,
  );
  const below = place.bottom + 8;
  const top = below + height > innerHeight ? place.top - height - 8 : below;
  tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(8, top))}px)`;
}

export function hideTip() {
  if (tip) tip.hidden = true;
}

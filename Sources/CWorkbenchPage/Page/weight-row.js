// One line of the weights: name, track, typed marks, hold button.
import { h, setAttribute, setText, svg } from "./dom.js";
import { say, t } from "./language.js";
import { committed, effective, store, weightOf } from "./store.js";
import { isFree, valueAt, withLock, withValue, without } from "./settings.js";
import { propose } from "./history.js";
import { createNumberField } from "./number-field.js";
import { createTrack } from "./stability-track.js";
import { plainNumber, shortMarks, shortSetting } from "./format.js";
import { setState, toggleFold } from "./navigation.js";
import { sumOver } from "./tree.js";

export function createWeightRow(node, scale) {
  const isDimension = node.kind === "dimension";
  const track = createTrack(node, scale);
  const field = createNumberField({
    label: t("marksOf", { name: say(node.label) }),
    data: { marks: node.id },
    inputmode: "text",
    commit: (text) => {
      if (!isDimension) setState({ walk: node.id });
      return propose(withValue(committed(), node.id, text.replace(/\s/g, "")));
    },
  });
  const official = h("span", { class: "official-marks" });
  const lock = h(
    "button",
    {
      type: "button",
      class: "lock",
      data: { lock: node.id },
      on: { click: () => propose(toggledHold(node)) },
    },
    svg(
      "svg",
      { width: 14, height: 16, viewBox: "0 0 14 16", "aria-hidden": "true" },
      svg("path", { class: "bow", d: "M4 7V4.5a3 3 0 0 1 6 0V7" }),
      svg("rect", { class: "body", x: 2, y: 7, width: 10, height: 7, rx: 1.2 }),
    ),
  );
  const fold = isDimension
    ? h(
        "button",
        {
          type: "button",
          class: "fold-name",
          data: { fold: node.id },
          on: { click: () => toggleFold(node.id) },
        },
        h("span", { class: "fold", "aria-hidden": "true" }),
        say(node.label),
      )
    : null;
  const standing = { unverified: t("standingUnverified"), assumed: t("standingAssumed") }[
    node.standing
  ];
  const name =
    fold ??
    h(
      "span",
      {
        class: "leaf-name",
        title: standing ? `${say(node.label)} · ${standing}` : say(node.label),
      },
      say(node.label),
    );
  const element = h(
    "li",
    {
      class: `weight ${node.kind} ${node.depth === 0 ? "top" : ""}`,
      data: isDimension ? { dimension: node.id } : { indicator: node.id },
      style: { "--depth": String(node.depth) },
    },
    h("span", { class: "weight-name" }, name),
    track.element,
    h("span", { class: "weight-marks" }, field.element, official),
    lock,
  );

  return {
    element,
    track,
    move() {
      track.move();
      const { draft } = store;
      if (draft) {
        const typed = valueAt(draft, node.id);
        field.show(
          typed ?? plainNumber(Number(sumOver(node.members, store.marks).toFixed(2))),
          null,
        );
      }
    },
    update() {
      track.update();
      const weight = weightOf(node);
      if (!store.draft)
        field.show(shortSetting(valueAt(committed(), node.id)) ?? shortMarks(weight), weight.marks);
      const isChanged = weight.marks !== node.official;
      setText(official, isChanged ? t("officialMarks", { marks: node.official }) : "");
      element.classList.toggle("changed", isChanged);
      element.classList.toggle("set", valueAt(effective(), node.id) !== undefined);
      const held =
        store.state.lock.includes(node.id) || valueAt(committed(), node.id) !== undefined;
      const above = node.above.find((id) => store.state.lock.includes(id));
      setAttribute(lock, "aria-pressed", String(held || above !== undefined));
      setAttribute(lock, "disabled", !held && above !== undefined);
      const label =
        above && !held
          ? t("heldBy", { name: say(store.tree.nodes.get(above).label) })
          : held
            ? t("release", { name: say(node.label) })
            : t("hold", { name: say(node.label) });
      setAttribute(lock, "aria-label", label);
      setAttribute(lock, "title", label);
    },
    fold() {
      if (!fold) return;
      const isFolded = store.state.fold.includes(node.id);
      setAttribute(fold, "aria-expanded", String(!isFolded));
      setText(fold.firstChild, isFolded ? "▸" : "▾");
    },
  };
}

/** Held means: doesn't move when others do. */
function toggledHold(node) {
  const settings = committed();
  if (!isFree(settings, node.id)) return without(settings, node.id);
  const { marks } = weightOf(node);
  return marks === node.official
    ? withLock(settings, node.id)
    : withValue(settings, node.id, marks);
}

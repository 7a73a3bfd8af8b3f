// The indicator tree with its weights: type, slide, hold, fold.
import { h, replaceChildren, setText } from "./dom.js";
import { t } from "./language.js";
import { store, subscribe, topCount } from "./store.js";
import { roundedUp } from "./layout.js";
import { visibleNodes } from "./tree.js";
import { createWeightRow } from "./weight-row.js";
import { setState } from "./navigation.js";
import { hasGrades, unitName } from "./names.js";

export function createWeightsPanel() {
  const { tree, desk } = store;
  const scales = {
    indicator: { maximum: 1 },
    dimension: { maximum: desk.indicators.reduce((sum, each) => sum + each.value, 0) },
  };
  const rows = new Map(
    tree.rows.map((node) => [node.id, createWeightRow(node, scales[node.kind])]),
  );
  const list = h("ul", { class: "weights-list" });
  const note = h("p", { class: "scale-note" });
  let visible = "";

  function showVisible() {
    const nodes = visibleNodes(tree, store.state.fold);
    const key = nodes.map(({ id }) => id).join();
    if (key !== visible)
      replaceChildren(
        list,
        nodes.map(({ id }) => rows.get(id).element),
      );
    visible = key;
    for (const { id } of nodes) rows.get(id).fold();
  }

  function rescale() {
    const marks = desk.indicators.map(({ value }) => value);
    const highest = Math.max(2 * Math.max(...marks), 1.25 * Math.max(...store.marks));
    scales.indicator.maximum = Math.min(roundedUp(highest), scales.dimension.maximum);
    setText(
      note,
      t("scaleNote", {
        indicators: scales.indicator.maximum,
        dimensions: scales.dimension.maximum,
      }),
    );
  }

  const inSight = new Set();
  const bring = (row) => {
    row.move();
    row.update();
  };
  /** While a drag lasts only the rows in sight follow it. */
  const each = (act) => {
    const some = store.draft
      ? inSight
      : visibleNodes(tree, store.state.fold).map(({ id }) => rows.get(id));
    for (const row of some) act(row);
  };
  subscribe("verdict", () => {
    if (!store.draft) rescale();
    each(bring);
  });
  subscribe("marks", () => each((row) => row.move()));
  subscribe("state", () => {
    showVisible();
    if (store.verdict) each(bring);
  });
  rescale();
  const tracks = new Map([...rows.values()].map(({ track }) => [track.element, track]));
  const widths = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) tracks.get(target).measure(contentRect.width);
  });
  for (const element of tracks.keys()) widths.observe(element);
  const byElement = new Map([...rows.values()].map((row) => [row.element, row]));
  const sights = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const row = byElement.get(target);
      if (!isIntersecting) inSight.delete(row);
      else inSight.add(row);
      if (isIntersecting && store.draft && store.verdict) bring(row);
    }
  });
  for (const element of byElement.keys()) sights.observe(element);
  return h(
    "aside",
    { class: "panel", id: "weights", "aria-label": t("weights") },
    h(
      "div",
      { class: "panel-head" },
      h("h2", {}, t("weights")),
      createFoldAll(tree),
      createTopField(),
      createOnlyUnit(),
    ),
    createBandLegend(),
    list,
    note,
  );
}

function createFoldAll(tree) {
  const dimensions = tree.rows
    .filter((node) => node.kind === "dimension" && node.depth === 0)
    .map(({ id }) => id);
  return h(
    "button",
    {
      type: "button",
      class: "quiet",
      data: { action: "fold-all" },
      on: {
        click: () => {
          setState({ fold: store.state.fold.length ? [] : dimensions });
        },
      },
    },
    t("foldAll"),
  );
}

function createTopField() {
  const input = h("input", {
    type: "number",
    min: 1,
    max: Math.max(1, store.desk.units.length - 1),
    id: "top",
    class: "small",
    on: {
      change: () => {
        const top = Math.max(1, Math.round(Number(input.value) || 1));
        setState({ top: Math.min(top, Number(input.max)) });
        input.value = String(topCount());
      },
    },
  });
  subscribe("state", () => {
    if (document.activeElement !== input) input.value = String(topCount());
  });
  return h("label", { class: "inline" }, t("topCount"), input);
}

function createOnlyUnit() {
  const input = h("input", {
    type: "checkbox",
    id: "only-unit",
    on: { change: () => setState({ onlyUnit: input.checked }) },
  });
  const name = h("span", {});
  const label = h("label", { class: "inline only-unit" }, input, name);
  subscribe("state", () => {
    const { unit, onlyUnit } = store.state;
    label.hidden = unit === null || !hasGrades();
    input.checked = onlyUnit;
    if (unit !== null) setText(name, t("onlyUnit", { unit: unitName(unit) }));
  });
  return label;
}

function createBandLegend() {
  const element = h("p", { class: "band-legend" });
  subscribe("state", () => {
    const { unit, onlyUnit } = store.state;
    const entries = [
      hasGrades() && ["grades", onlyUnit && unit !== null ? t("bandUnit") : t("bandGrades")],
      ["order", t("bandOrder")],
      ["top", t("bandTop", { n: topCount() })],
    ];
    replaceChildren(
      element,
      entries.filter(Boolean).map(([kind, label]) =>
        h(
          "span",
          { class: "entry" },
          h("i", { class: `swatch ${kind}`, "aria-hidden": "true" }),
          label,
        ),
      ),
    );
  });
  return element;
}

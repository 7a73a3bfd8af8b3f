// The ranking: header strip, rows, cut lines, and what is beneath.
import { h } from "./dom.js";
import { t } from "./language.js";
import { store, subscribe } from "./store.js";
import { columnEdges } from "./layout.js";
import { columnFills } from "./fills.js";
import { columnsOf } from "./tree.js";
import { createVirtualRows } from "./virtual-rows.js";
import { rowHeight } from "./bars.js";
import { createRow, updateRow } from "./ranking-row.js";
import { createHeaderStrip } from "./header-strip.js";
import { createRankingHeads } from "./ranking-heads.js";
import { createRankingTools } from "./ranking-tools.js";
import { createCutLines } from "./cut-lines.js";
import { createDrawer } from "./drawer.js";
import { createLegend } from "./legend.js";
import { createRemarks } from "./remarks.js";
import { listenInRows } from "./ranking-keys.js";
import { sortedUnits } from "./sorting.js";

/** How wide the bars are on paper, in pixels of a landscape page. */
const printedWidth = 600;

export function createRankingView() {
  const geometry = {
    columns: [],
    edges: [],
    fills: [],
    scale: 1,
    width: 0,
    isAligned: false,
    active: null,
  };
  const strip = createHeaderStrip(geometry);
  const heads = createRankingHeads();
  const cuts = createCutLines(geometry);
  const rows = createVirtualRows({
    rowHeight,
    make: createRow,
    update: (row, unit, position) => updateRow(row, unit, position, geometry),
  });
  const table = h(
    "div",
    { class: "ranking", role: "grid", "aria-label": t("viewRanking"), id: "ranking" },
    h(
      "div",
      { class: "head", role: "rowgroup" },
      h(
        "div",
        { class: "head-row", role: "row", "aria-rowindex": 1 },
        heads.element,
        strip.element,
        cuts.axis,
      ),
    ),
    h("div", { class: "body" }, rows.element, cuts.lines),
  );
  const none = h("p", { class: "none", hidden: true }, t("noUnits"));
  const tools = createRankingTools(rows);
  listenInRows(rows, geometry);
  let folded = null;
  let isPrinting = false;

  function layOut() {
    const { state, desk, tree } = store;
    const key = state.fold.join();
    if (folded !== key) {
      folded = key;
      geometry.columns = columnsOf(tree, state.fold);
      geometry.fills = columnFills(geometry.columns);
    }
    geometry.edges = columnEdges(geometry.columns, store.marks);
    geometry.full = desk.indicators.reduce((sum, { value }) => sum + value, 0);
    geometry.scale = geometry.width / geometry.full;
    geometry.isAligned = state.bars === "aligned";
    geometry.active = store.draft ? document.documentElement.dataset.dragging : null;
    geometry.hasRanges = state.ranges;
    geometry.key = [
      geometry.width,
      geometry.isAligned,
      geometry.active,
      geometry.hasRanges,
      key,
    ].join("|");
    strip.update();
    cuts.update();
  }

  function measure() {
    const width = isPrinting
      ? printedWidth
      : Math.max(120, rows.element.clientWidth - heads.element.getBoundingClientRect().width - 14);
    if (width === geometry.width) return;
    geometry.width = width;
    if (store.verdict) {
      layOut();
      rows.refresh();
    }
  }

  function order() {
    const units = sortedUnits(store);
    table.setAttribute("aria-rowcount", String(units.length + 1));
    none.hidden = units.length > 0;
    rows.show(units, store.draft !== null);
  }

  function showAll() {
    if (!store.verdict || store.state.view !== "ranking") return;
    layOut();
    order();
    heads.update();
  }

  subscribe("verdict", showAll);
  subscribe("state", showAll);
  subscribe("marks", () => {
    if (!store.verdict || store.state.view !== "ranking") return;
    layOut();
    rows.refresh(store.draft !== null);
  });
  new ResizeObserver(measure).observe(rows.element);
  const print = (whether) => () => {
    if (!table.isConnected || !store.verdict) return;
    isPrinting = whether;
    measure();
    rows.print(whether);
  };
  addEventListener("beforeprint", print(true));
  addEventListener("afterprint", print(false));
  return [
    createRemarks() ?? [],
    tools,
    h("div", { class: "ranking-frame" }, createLegend(), table),
    none,
    createDrawer(),
  ];
}

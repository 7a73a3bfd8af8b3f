// The ranking's columns as wide as their marks; their edges can be dragged.
import { h, setAttribute, setText } from "./dom.js";
import { say, t } from "./language.js";
import { committed, effective, store, weightOf } from "./store.js";
import { sumOver, visibleNodes } from "./tree.js";
import { marksAfter, valueAt, withValue } from "./settings.js";
import { columnEdges, dragStep, edgeSolver, snapped } from "./layout.js";
import { followPointer } from "./drag.js";
import { beginWeightChange } from "./change.js";
import { shortNumber, plainNumber } from "./format.js";
import { sortBy } from "./ranking-heads.js";
import { toggleFold } from "./navigation.js";
import { hideTip, showTip } from "./tip.js";

const levelHeight = 23;

export function createHeaderStrip(geometry) {
  const element = h("div", { class: "strip", role: "columnheader", "aria-label": t("stripLabel") });
  let columns = null;
  let cells = [];
  let handles = [];

  function build() {
    columns = geometry.columns;
    const { tree, state } = store;
    element.style.setProperty("--levels", String(tree.levels));
    cells = visibleNodes(tree, state.fold).map((node) => {
      const within = columns
        .map((column, index) => [column, index])
        .filter(([column]) => column === node || column.above.includes(node.id))
        .map(([, index]) => index);
      return {
        node,
        first: within[0],
        last: within.at(-1),
        ...createCell(node, state.fold.includes(node.id)),
      };
    });
    handles = columns.map((column, index) => createHandle(column, index));
    element.replaceChildren(...cells.map((cell) => cell.element), ...handles);
  }

  function createHandle(column, index) {
    // As high as the widest dimension that ends here, so that the others' heads stay free.
    const depth = Math.min(
      ...cells.filter(({ last }) => last === index).map(({ node }) => node.depth),
    );
    const handle = h("div", {
      class: "edge",
      "aria-hidden": "true",
      data: { edge: column.id },
      style: { top: `${depth * levelHeight}px` },
      on: { pointerdown: (event) => dragEdge(event, handle, column, index) },
    });
    return handle;
  }

  function dragEdge(event, handle, column, index) {
    if (!store.verdict) return;
    const settings = committed();
    const { low, high } = weightOf(column);
    const edgeAt = (value) => {
      const marks = marksAfter(
        store.desk.indicators,
        withValue(settings, column.id, plainNumber(value)),
      );
      return columnEdges(columns, marks)[index].right;
    };
    const solve = edgeSolver(edgeAt, low, high);
    if (!solve) return;
    const grip = event.clientX - geometry.edges[index].right * geometry.scale;
    const change = beginWeightChange(column);
    followPointer(event, handle, {
      move: (each) =>
        change.at(
          snapped(solve((each.clientX - grip) / geometry.scale), dragStep(each), low, high),
        ),
      commit: () => change.commit(),
      cancel: () => change.cancel(),
    });
  }

  return {
    element,
    update() {
      if (columns !== geometry.columns) build();
      const { edges, scale, width, active } = geometry;
      element.style.width = `${width}px`;
      for (const cell of cells) {
        const left = edges[cell.first].left * scale;
        const size = edges[cell.last].right * scale - left;
        place(cell, left, size);
        const marks = sumOver(cell.node.members, store.marks);
        const isChanged = Math.abs(marks - officialMarks(cell.node)) > 1e-9;
        showSize(cell, size);
        cell.element.classList.toggle("changed", isChanged);
        cell.element.classList.toggle("set", valueAt(effective(), cell.node.id) !== undefined);
        cell.element.classList.toggle("active", cell.node.id === active);
        setAttribute(cell.element, "data-sorted", cell.node.id === store.state.sort ? "yes" : null);
        setText(cell.marks, shortNumber(marks, size < 30 ? 1 : 2));
      }
      const lastFree = lastMovable(columns);
      handles.forEach((handle, index) => {
        // Nobody can take hold of another edge while one is dragged.
        if (store.draft && columns[index].id !== active) return;
        const size = (edges[index].right - edges[index].left) * scale;
        handle.style.transform = `translateX(${(edges[index].right * scale).toFixed(2)}px)`;
        setGrip(handle, size);
        handle.hidden = index >= lastFree;
        handle.classList.toggle("active", columns[index].id === active);
      });
    },
  };
}

/** Moves without layout; to quarters of a pixel, so that most widths stay the same in a frame. */
function place(cell, left, size) {
  const [from, to] = [quarter(left), quarter(left + size)];
  if (cell.from !== from) cell.element.style.transform = `translateX(${from}px)`;
  if (cell.width !== to - from) cell.element.style.width = `${to - from}px`;
  cell.from = from;
  cell.width = to - from;
}

const quarter = (length) => Math.round(length * 4) / 4;

/** What a cell has room for: its marks, its fold sign, and so many lines of its name. */
function showSize(cell, size) {
  const lines = Math.max(1, Math.min(3, Math.floor((size - 1) / lineWidth())));
  const key = `${size < 16} ${size < 30} ${size < 64} ${size >= 100} ${lines}`;
  if (cell.size === key) return;
  cell.size = key;
  cell.element.classList.toggle("narrow", size < 16);
  cell.element.classList.toggle("tight", size < 30);
  cell.element.classList.toggle("small", size < 64);
  cell.element.classList.toggle("wide", size >= 100);
  cell.element.dataset.lines = String(lines);
}

/** Of vertical text, as the styles have it. */
const lineWidth = () => (store.state.lang === "en" ? 10.5 : 14);

/** Edges of narrow columns have narrow grips. */
function setGrip(handle, size) {
  const grip = String(Math.round(Math.max(4, Math.min(9, size * 0.6))));
  if (handle.dataset.grip === grip) return;
  handle.dataset.grip = grip;
  handle.style.setProperty("--grip", `${grip}px`);
}

/** Right of the last free column nothing gives way, so no edge there can move. */
function lastMovable(columns) {
  const isFixed = (index) => store.verdict?.weights[index].fixed;
  return columns.findLastIndex((column) => column.members.some((index) => !isFixed(index)));
}

function officialMarks(node) {
  return sumOver(
    node.members,
    store.desk.indicators.map(({ value }) => value),
  );
}

function createCell(node, isFolded) {
  const marks = h("span", { class: "marks" });
  const isDimension = node.kind === "dimension";
  const act = () => (isDimension ? toggleFold(node.id) : sortBy(node.id));
  const element = h(
    "button",
    {
      type: "button",
      class: `cell ${node.kind} ${isFolded ? "folded" : ""}`,
      "aria-expanded": isDimension ? String(!isFolded) : null,
      "aria-label": isDimension ? say(node.label) : t("sortBy", { name: say(node.label) }),
      title: say(node.label),
      data: isDimension ? { dimension: node.id } : { indicator: node.id },
      style: {
        top: `${node.depth * levelHeight}px`,
        ...(isDimension && !isFolded ? { height: `${levelHeight}px` } : { bottom: "0" }),
      },
      on: {
        click: act,
        pointerenter: () => {
          element.title = tipLines(node).join("\n");
        },
        focus: () =>
          element.matches(":focus-visible") &&
          showTip(tipLines(node), element.getBoundingClientRect()),
        blur: hideTip,
      },
    },
    isDimension && h("span", { class: "fold", "aria-hidden": "true" }, isFolded ? "▸" : "▾"),
    h("span", { class: "label" }, say(node.label)),
    marks,
  );
  return { element, marks };
}

function tipLines(node) {
  const now = shortNumber(sumOver(node.members, store.marks), 4);
  return [
    say(node.label),
    t("tipMarks", { now, official: node.official }),
    node.standing && node.standing !== "verified"
      ? node.standing === "assumed"
        ? t("standingAssumed")
        : t("standingUnverified")
      : null,
    node.kind === "dimension" ? t("tipFold") : t("tipSort"),
  ];
}

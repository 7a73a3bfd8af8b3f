// The heads of the ranking's text columns; each sorts.
import { h, setAttribute } from "./dom.js";
import { t } from "./language.js";
import { store } from "./store.js";
import { setState } from "./navigation.js";

/** Sorts by a column; a second time turns the order round. */
export function sortBy(sort) {
  const { state } = store;
  const isSame = state.sort === sort;
  setState({ sort, ascending: isSame ? !state.ascending : sort === "name" });
}

export function createRankingHeads() {
  const columns = [
    ["rank", "total", t("columnRank")],
    ["change", "change", t("columnChange")],
    ["name", "name", t("columnName")],
    ["total", "total", t("columnTotal")],
    ["grade", null, t("columnGrade")],
  ];
  const cells = columns.map(([name, sort, label]) => ({
    sort,
    name,
    element: h(
      "div",
      { class: `head-cell ${name}`, role: "columnheader" },
      sort
        ? h("button", { type: "button", data: { sort }, on: { click: () => sortBy(sort) } }, label)
        : h("span", {}, label),
    ),
  }));
  return {
    element: h(
      "div",
      { class: "heads" },
      cells.map(({ element }) => element),
    ),
    update() {
      const { sort, ascending } = store.state;
      for (const cell of cells) {
        const isSorted = cell.sort === sort && cell.name !== "rank";
        setAttribute(
          cell.element,
          "aria-sort",
          isSorted ? (ascending ? "ascending" : "descending") : null,
        );
      }
    },
  };
}

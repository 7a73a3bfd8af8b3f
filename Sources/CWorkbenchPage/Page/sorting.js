// The order of the rows: by the verdict, a name, a column, or what moved; after the filters.
import { contribution } from "./bars.js";
import { say } from "./language.js";

/** Units in the order that a state asks for. */
export function sortedUnits({ desk, state, verdict, rates, marks, tree }) {
  const shown = (unit) => passes(unit, { desk, state, verdict });
  const byTotal = verdict.order.filter(shown);
  if (state.sort === "total") return state.ascending ? byTotal.reverse() : byTotal;
  const key = sortKey({ desk, state, verdict, rates, marks, tree });
  const sign = state.ascending ? 1 : -1;
  const keys = new Map(byTotal.map((unit) => [unit, key(unit)]));
  const compare =
    state.sort === "name"
      ? (a, b) => sign * keys.get(a).localeCompare(keys.get(b), state.lang, { numeric: true })
      : (a, b) => sign * (keys.get(a) - keys.get(b));
  return byTotal.sort(compare);
}

function sortKey({ desk, state, verdict, rates, marks, tree }) {
  if (state.sort === "name") return (unit) => say(desk.units[unit].label);
  if (state.sort === "change") return (unit) => desk.units[unit].rank - verdict.ranks[unit];
  const node = tree.nodes.get(state.sort);
  return node ? (unit) => contribution(node, rates[unit], marks) : (unit) => -verdict.ranks[unit];
}

function passes(unit, { desk, state, verdict }) {
  const { filter, grades } = state;
  if (grades.length && !grades.includes(desk.grades[verdict.grades[unit]]?.id)) return false;
  return !filter || matches(desk.units[unit], filter);
}

/** Whether a unit's name, in either language, or its year has a text in it. */
export function matches({ label, year }, text) {
  const wanted = text.trim().toLowerCase();
  return [label.zh, label.en, String(year)].some((each) => each.toLowerCase().includes(wanted));
}

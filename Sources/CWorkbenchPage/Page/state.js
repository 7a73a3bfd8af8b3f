// The page's state and the fragment of the address that holds it.
import { preferredLanguage } from "./language.js";

export const views = ["ranking", "robustness", "scenarios", "rules", "unit"];

export function initialState() {
  return {
    set: [],
    lock: [],
    scenarios: [],
    view: "ranking",
    lang: preferredLanguage(),
    sort: "total",
    ascending: false,
    fold: [],
    filter: "",
    grades: [],
    bars: "stacked",
    ranges: true,
    top: null,
    unit: null,
    onlyUnit: false,
    walk: null,
    drawer: null,
    tall: false,
    panel: true,
    compare: ["official", "current"],
    law: "dirichlet",
    draws: 20000,
    seed: 1,
  };
}

const number = (text) => (/^\d{1,9}$/.test(text) ? Number(text) : null);
const list = (text) => text.split(",").filter(Boolean);

export function parseState(fragment) {
  const state = initialState();
  for (const [key, value] of new URLSearchParams(fragment)) {
    switch (key) {
      case "set":
        if (value.includes("=")) state.set.push(value);
        break;
      case "lock":
        state.lock.push(value);
        break;
      case "scenario":
        state.scenarios.push(parseScenario(value));
        break;
      case "view":
        if (views.includes(value)) state.view = value;
        break;
      case "lang":
        state.lang = value === "en" ? "en" : "zh";
        break;
      case "sort":
        state.sort = value;
        break;
      case "ascending":
        state.ascending = value === "yes";
        break;
      case "fold":
        state.fold = list(value);
        break;
      case "filter":
        state.filter = value;
        break;
      case "grades":
        state.grades = list(value);
        break;
      case "bars":
        state.bars = value === "aligned" ? "aligned" : "stacked";
        break;
      case "ranges":
        state.ranges = value !== "no";
        break;
      case "top":
        state.top = number(value) || null;
        break;
      case "unit":
        state.unit = number(value);
        break;
      case "only-unit":
        state.onlyUnit = value === "yes";
        break;
      case "walk":
        state.walk = value;
        break;
      case "drawer":
        state.drawer = value;
        break;
      case "tall":
        state.tall = value === "yes";
        break;
      case "panel":
        state.panel = value !== "no";
        break;
      case "compare":
        state.compare = list(value);
        break;
      case "law":
        state.law = value === "flat" ? "flat" : "dirichlet";
        break;
      case "draws":
        state.draws = number(value) ?? state.draws;
        break;
      case "seed":
        state.seed = number(value) ?? state.seed;
        break;
    }
  }
  return state;
}

export function formatState(state) {
  const initial = initialState();
  const pairs = [
    ...state.set.map((each) => ["set", each]),
    ...state.lock.map((each) => ["lock", each]),
    ...state.scenarios.map((each) => ["scenario", formatScenario(each)]),
  ];
  const add = (key, value, unless) => {
    if (value !== unless && value !== null) pairs.push([key, value]);
  };
  add("view", state.view, null);
  add("lang", state.lang, null);
  add("sort", state.sort, initial.sort);
  add("ascending", state.ascending ? "yes" : null, null);
  add("fold", state.fold.join(","), "");
  add("filter", state.filter, "");
  add("grades", state.grades.join(","), "");
  add("bars", state.bars, initial.bars);
  add("ranges", state.ranges ? null : "no", null);
  add("top", state.top, null);
  add("unit", state.unit, null);
  add("only-unit", state.onlyUnit ? "yes" : null, null);
  add("walk", state.walk, null);
  add("drawer", state.drawer, null);
  add("tall", state.tall ? "yes" : null, null);
  add("panel", state.panel ? null : "no", null);
  add("compare", state.compare.join(","), initial.compare.join(","));
  add("law", state.law, initial.law);
  add("draws", state.draws, initial.draws);
  add("seed", state.seed, initial.seed);
  return pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
}

function parseScenario(text) {
  const values = new URLSearchParams(text);
  return {
    label: values.get("label") ?? "",
    set: values.getAll("set").filter((each) => each.includes("=")),
    lock: values.getAll("lock"),
  };
}

export function formatScenario({ label, set, lock }) {
  return [
    ["label", label],
    ...set.map((each) => ["set", each]),
    ...lock.map((each) => ["lock", each]),
  ]
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join("&");
}

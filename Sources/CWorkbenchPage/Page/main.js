import { Refused, get, watchConnection } from "./api.js";
import { silence } from "./announce.js";
import { builtTree } from "./tree.js";
import { askForCommit } from "./verdicts.js";
import { backToOfficial, restoreHistory, saveState } from "./history.js";
import { committed, emit, recomputeMarks, store, unsubscribeAll } from "./store.js";
import { initialState, parseState } from "./state.js";
import { openSession } from "./session.js";
import { setLanguage } from "./language.js";
import { definePatterns } from "./fills.js";
import { createFrame } from "./frame.js";
import { hasGrades } from "./names.js";
import { showDiagnostics, showGone, showNoDesk } from "./notices.js";
import { listenForKeys } from "./keys.js";
import { setState } from "./navigation.js";

async function start() {
  setLanguage(initialState().lang);
  watchConnection((connection) => {
    if (connection === "refused") showNoDesk();
    else showGone(connection === "gone");
  });
  try {
    if (!(await openSession())) return showNoDesk();
    store.desk = await get("desk");
  } catch (error) {
    if (error instanceof Refused) return;
    return showNoDesk();
  }
  for (const unit of store.desk.units) unit.grade ??= null;
  document.body.classList.toggle("gradeless", !hasGrades());
  store.tree = builtTree(store.desk);
  restoreHistory();
  readAddress();
  definePatterns(store.desk.fills);
  build();
  addEventListener("popstate", (event) => followAddress(event.state !== null));
  listenForKeys();
  await judgeAddress();
}

function readAddress() {
  const state = parseState(location.hash.slice(1));
  const { units, indicators } = store.desk;
  if (state.unit !== null && state.unit >= units.length) state.unit = null;
  if (state.walk !== null && !indicators.some(({ id }) => id === state.walk)) state.walk = null;
  store.state = state;
  setLanguage(state.lang);
  recomputeMarks();
  saveState();
}

/** The first verdict; an address whose settings make no sense falls back to the official scheme. */
async function judgeAddress() {
  const diagnostics = await askForCommit(committed());
  if (!diagnostics) return;
  store.state = { ...store.state, set: [], lock: [] };
  recomputeMarks();
  saveState();
  await askForCommit(committed());
  showDiagnostics(diagnostics);
}

/** Back and forward change what is shown and keep the settings; a pasted address brings its own. */
async function followAddress(isOwn) {
  const before = store.state;
  if (isOwn) {
    const { view, unit } = parseState(location.hash.slice(1));
    setState({ view, unit });
    return;
  }
  readAddress();
  if (store.state.lang !== before.lang) build();
  else emit("state");
  emit("marks");
  await judgeAddress();
}

/** Builds the whole page anew, as after a change of language. */
export function build() {
  unsubscribeAll();
  silence();
  document.title = store.desk.scheme.label[store.state.lang] + " · 衡 Heng";
  document.getElementById("page").replaceChildren(createFrame({ switchLanguage, backToOfficial }));
  emit("state");
  if (store.verdict) emit("verdict", { before: null, isCommitted: true });
}

function switchLanguage() {
  const lang = store.state.lang === "zh" ? "en" : "zh";
  setLanguage(lang);
  store.state = { ...store.state, lang };
  saveState();
  build();
  document.querySelector("[data-action=language]").focus();
}

start();

// Asks for verdicts: one request in flight; of a drag's states the newest wins, commits all count.
import { get, Gone, Refused, Unanswerable } from "./api.js";
import { committed, effective, emit, store, topCount } from "./store.js";
import { sameSettings, settingsPairs } from "./settings.js";

const ratesByRules = new Map();
const retryPause = 5000;
let inFlight = false;
const commits = [];
let draft = null;

/** Resolves to `null`, or to the diagnostics of settings that make no sense. */
export function askForCommit(settings) {
  draft = null;
  return new Promise((resolve) => {
    commits.push({ settings, resolve });
    next();
  });
}

export function askForDraft(settings) {
  draft = { settings, resolve() {} };
  next();
}

/** Asks anew for what is shown, for another unit or top. */
export function askAgain() {
  askForDraft(effective());
}

/** After a while without the server: what is shown may be behind the state. */
function retry() {
  if (!inFlight && !commits.length && !draft) askAgain();
}

async function next() {
  document.documentElement.dataset.busy = String(inFlight || commits.length > 0 || draft !== null);
  if (inFlight) return;
  const question = commits.shift() ?? draft;
  if (!question) return;
  if (question === draft) draft = null;
  inFlight = true;
  try {
    await take(question.settings);
    question.resolve(null);
  } catch (error) {
    if (!(error instanceof Unanswerable || error instanceof Gone || error instanceof Refused))
      throw error;
    question.resolve(error instanceof Unanswerable ? error.diagnostics : null);
    if (error instanceof Gone) setTimeout(retry, retryPause);
  } finally {
    inFlight = false;
    next();
  }
}

async function take(settings) {
  const pairs = settingsPairs(settings);
  const top = ["top", topCount()];
  const unit = store.state.unit === null ? [] : [["unit", store.state.unit]];
  const verdict = await get("verdict", [...pairs, top, ...unit]);
  if (!ratesByRules.has(verdict.rules)) {
    const answer = await get("rates", pairs);
    if (ratesByRules.size > 20) ratesByRules.clear();
    ratesByRules.set(verdict.rules, answer);
  }
  const before = store.verdict;
  ({ rates: store.rates, bases: store.bases } = ratesByRules.get(verdict.rules));
  store.verdict = verdict;
  store.verdictSettings = settings;
  // While a drag lasts the page's own marks stay; they are ahead of any answer.
  if (!store.draft && sameSettings(settings, committed())) {
    const marks = verdict.weights.map(({ value }) => value);
    if (marks.some((each, index) => each !== store.marks[index])) store.marks = marks;
  }
  emit("verdict", { before, isCommitted: sameSettings(settings, committed()) });
  document.documentElement.dataset.ready = "true";
}

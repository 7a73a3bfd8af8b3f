// What differs from the official scheme: {set: ["ID=VALUE"], lock: ["ID"]}. Nothing here mutates.
import { parsedMarks, rescaled } from "./weights.js";

export const official = Object.freeze({ set: Object.freeze([]), lock: Object.freeze([]) });

function address(setting) {
  return setting.slice(0, setting.indexOf("="));
}

export function valueAt(settings, id) {
  const setting = settings.set.find((each) => address(each) === id);
  return setting?.slice(id.length + 1);
}

export function withValue(settings, id, value) {
  const setting = `${id}=${value}`;
  const isThere = settings.set.some((each) => address(each) === id);
  return {
    set: isThere
      ? settings.set.map((each) => (address(each) === id ? setting : each))
      : [...settings.set, setting],
    lock: settings.lock.filter((each) => each !== id),
  };
}

export function withLock(settings, id) {
  return {
    set: without(settings, id).set,
    lock: [...settings.lock.filter((each) => each !== id), id],
  };
}

export function without(settings, id) {
  return {
    set: settings.set.filter((each) => address(each) !== id),
    lock: settings.lock.filter((each) => each !== id),
  };
}

export function isFree(settings, id) {
  return valueAt(settings, id) === undefined && !settings.lock.includes(id);
}

export function sameSettings(a, b) {
  return a === b || settingsText(a) === settingsText(b);
}

export function settingsText({ set, lock }) {
  return [...set].sort().join("&") + "|" + [...lock].sort().join("&");
}

/** As pairs of a query. */
export function settingsPairs({ set, lock }) {
  return [...set.map((each) => ["set", each]), ...lock.map((each) => ["lock", each])];
}

/** The marks that settings lead to; throws `WeightChangeError`. */
export function marksAfter(indicators, settings) {
  const set = new Map();
  for (const setting of settings.set) {
    const id = address(setting);
    if (!id.includes(".")) set.set(id, parsedMarks(setting.slice(id.length + 1)));
  }
  return rescaled(indicators, set, new Set(settings.lock));
}

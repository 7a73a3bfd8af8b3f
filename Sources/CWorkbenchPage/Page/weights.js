// The weights after a change, as HengSensitivity's WeightChange has them, in doubles.

export class WeightChangeError extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** Rounding of doubles isn't taken for a contradiction. */
const tolerance = 1e-9;

/**
 * Sets marks of indicators and dimensions, keeps the locked ones, and rescales the rest.
 *
 * Inside a dimension that is set, the free indicators keep their proportions; so do those that
 * are left in the whole scheme. Dimensions inside others are settled first.
 *
 * @param indicators `{id, value, path}` in the scheme's order: official marks, dimensions' ids.
 * @param set Map from id to marks.
 * @param lock Set of ids.
 * @returns the marks, which add up to what they did before.
 */
export function rescaled(indicators, set, lock) {
  for (const marks of set.values()) {
    if (marks < 0) throw new WeightChangeError("negative-weight");
  }
  const locked = new Set([...lock].filter((id) => !set.has(id)));
  const allocation = {
    marks: indicators.map(({ id, value }) => set.get(id) ?? value),
    isFixed: indicators.map(
      ({ id, path }) =>
        set.has(id) || locked.has(id) || path.some((dimension) => locked.has(dimension)),
    ),
  };
  for (const { id, members } of setDimensions(indicators, set)) {
    rescale(allocation, members, set.get(id));
  }
  const total = indicators.reduce((sum, { value }) => sum + value, 0);
  rescale(
    allocation,
    indicators.map((_, index) => index),
    total,
  );
  return allocation.marks;
}

/** The dimensions that are set, inner ones first, each with the indicators below it. */
function setDimensions(indicators, set) {
  const found = new Map();
  indicators.forEach(({ path }, index) => {
    path.forEach((id, depth) => {
      if (!set.has(id)) return;
      if (!found.has(id)) found.set(id, { id, depth, members: [] });
      found.get(id).members.push(index);
    });
  });
  return [...found.values()].sort((a, b) => b.depth - a.depth || (a.id < b.id ? -1 : 1));
}

/** Rescales the free members so that all of them add up to a target, and fixes them. */
function rescale({ marks, isFixed }, members, target) {
  let fixedSum = 0;
  let freeSum = 0;
  for (const index of members) {
    if (isFixed[index]) fixedSum += marks[index];
    else freeSum += marks[index];
  }
  const rest = target - fixedSum;
  if (rest < -tolerance) throw new WeightChangeError("too-much-set");
  if (rest > tolerance && freeSum === 0) throw new WeightChangeError("nothing-to-rescale");
  for (const index of members) {
    if (!isFixed[index] && freeSum !== 0) {
      marks[index] = Math.max(0, (marks[index] * rest) / freeSum);
    }
    isFixed[index] = true;
  }
}

/** Marks as typed, `12.5` or `50/3`, as a number; NaN if they are neither, or divided by zero. */
export function parsedMarks(text) {
  const match = /^\s*([+-]?\d+(?:\.\d*)?|[+-]?\.\d+)(?:\s*\/\s*(\d+))?\s*$/.exec(text);
  if (!match) return NaN;
  const quotient = Number(match[1]) / Number(match[2] ?? 1);
  return Number.isFinite(quotient) ? quotient : NaN;
}

/** A number with so many places at the most, without needless zeros. */
export function shortNumber(value, places = 2) {
  if (value == null || !Number.isFinite(value)) return "–";
  return String(Number(value.toFixed(places))).replace("-", "−");
}

/** Short decimals as they are; fractions and long decimals rounded. */
export function shortMarks({ marks, value }) {
  return marks.length <= 5 && !marks.includes("/") ? marks : String(Number(value.toFixed(2)));
}

/** What was set as it was typed, unless it is a fraction that nobody types, as a solver's are. */
export function shortSetting(text) {
  return text === undefined || /\/\s*\d{3}/.test(text) ? undefined : text;
}

/** A number as settings take it. */
export function plainNumber(value) {
  return String(Number(value.toFixed(6)));
}

export function percent(share, places = 0) {
  return `${(share * 100).toFixed(places)}%`;
}

/** A rank change against the official one. */
export function rankChange(official, now) {
  if (official === now) return "";
  return official > now ? `▲${official - now}` : `▼${now - official}`;
}

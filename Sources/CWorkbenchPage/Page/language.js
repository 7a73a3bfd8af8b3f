import { strings } from "./strings.js";

let language = "zh";

export function setLanguage(code) {
  language = code === "en" ? "en" : "zh";
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
}

export function preferredLanguage() {
  return (navigator.language || "zh").toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** The page's own text, with `{name}` replaced. */
export function t(key, values = {}) {
  const text = strings[language][key];
  if (text === undefined) throw new Error(`no text for ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/** A text of the server, which comes in both languages. */
export function say(label) {
  return label?.[language] ?? "";
}

// The command that prints the same result.
import { h, setText } from "./dom.js";
import { t } from "./language.js";
import { store, subscribe } from "./store.js";
import { announce } from "./announce.js";

export function createCommandLine() {
  const code = h("code", { id: "command", tabindex: 0 });
  const copy = h(
    "button",
    {
      type: "button",
      class: "quiet",
      data: { action: "copy-command" },
      on: { click: copyCommand },
    },
    t("copy"),
  );
  async function copyCommand() {
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      const range = document.createRange();
      range.selectNodeContents(code);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return announce(t("saidSelected"));
    }
    copy.textContent = t("copied");
    announce(t("copied"));
    setTimeout(() => {
      copy.textContent = t("copy");
    }, 1500);
  }
  subscribe("verdict", () => {
    setText(code, store.verdict.command);
    code.title = store.verdict.command;
  });
  return h(
    "footer",
    { class: "command-line" },
    h("span", { class: "soft" }, t("command")),
    code,
    copy,
    h("span", { class: "soft engine" }, `Heng ${store.desk.engine}`),
  );
}

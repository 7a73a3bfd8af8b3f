// A text input for marks or a rule's value: Enter commits, Esc reverts, errors stand beneath.
import { h, setAttribute } from "./dom.js";
import { diagnosticsText } from "./notices.js";
import { announce } from "./announce.js";

let count = 0;

/** @param commit Called with the text; resolves to diagnostics or `null`. */
export function createNumberField({ label, commit, data = {}, inputmode = "decimal" }) {
  count += 1;
  const errorId = `field-error-${count}`;
  let shown = "";
  let isWaiting = false;
  const error = h("span", { class: "field-error", id: errorId, hidden: true });
  const input = h("input", {
    type: "text",
    inputmode,
    class: "number",
    autocomplete: "off",
    spellcheck: "false",
    "aria-label": label,
    data,
    on: {
      focus: () => input.select(),
      keydown: (event) => {
        if (event.key === "Enter") {
          event.preventDefault();
          send();
        }
        if (event.key === "Escape" && (input.value !== shown || !error.hidden)) {
          event.stopPropagation();
          revert();
        }
      },
      blur: () => {
        if (error.hidden) send();
      },
    },
  });

  function fail(text) {
    error.hidden = !text;
    error.textContent = text ?? "";
    setAttribute(input, "aria-invalid", text ? "true" : null);
    setAttribute(input, "aria-describedby", text ? errorId : null);
  }

  function revert() {
    fail(null);
    input.value = shown;
    input.select();
  }

  async function send() {
    const text = input.value.trim();
    if (isWaiting || text === shown) {
      if (text === shown) fail(null);
      return;
    }
    if (!text) return revert();
    isWaiting = true;
    const diagnostics = await commit(text);
    isWaiting = false;
    if (!diagnostics) return fail(null);
    input.value = text;
    fail(diagnosticsText(diagnostics));
    announce(error.textContent);
  }

  return {
    element: h("span", { class: "field" }, input, error),
    input,
    show(text, title) {
      if (
        shown !== text &&
        error.hidden &&
        (document.activeElement !== input || input.value === shown || isWaiting)
      ) {
        input.value = text;
      }
      shown = text;
      setAttribute(input, "title", title);
    },
  };
}

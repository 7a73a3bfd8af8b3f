// Native dialogs: a question for a line of text, and a panel at the side.
import { h, replaceChildren } from "./dom.js";
import { t } from "./language.js";

/** Asks for a line of text; resolves to `null` if the user thinks better of it. */
export function ask({ title, label, value, action }) {
  return new Promise((resolve) => {
    let answer = null;
    const input = h("input", { type: "text", value, maxlength: 80, required: true });
    const dialog = h(
      "dialog",
      {
        class: "ask",
        "aria-label": title,
        on: {
          close: () => {
            dialog.remove();
            resolve(answer);
          },
        },
      },
      h(
        "form",
        {
          on: {
            submit: (event) => {
              event.preventDefault();
              answer = input.value.trim();
              dialog.close();
            },
          },
        },
        h("h2", {}, title),
        h("label", {}, label, input),
        h(
          "div",
          { class: "buttons" },
          h(
            "button",
            { type: "button", class: "quiet", on: { click: () => dialog.close() } },
            t("cancel"),
          ),
          h("button", { type: "submit", class: "main-button" }, action),
        ),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
    input.select();
  });
}

/** Opens a panel at the side with a heading; returns where to put its content. */
export function openSide(title, data) {
  const opener = document.activeElement;
  const content = h("div", { class: "side-content" }, h("p", { class: "soft" }, t("loading")));
  const heading = h("h2", {}, title);
  const dialog = h(
    "dialog",
    {
      class: "side",
      data,
      "aria-label": title,
      on: {
        close: () => {
          dialog.remove();
          if (opener?.isConnected) opener.focus({ preventScroll: true });
        },
        click: (event) => {
          if (event.target === dialog) dialog.close();
        },
      },
    },
    h(
      "div",
      { class: "side-head" },
      heading,
      h(
        "button",
        {
          type: "button",
          class: "quiet",
          data: { action: "close" },
          on: { click: () => dialog.close() },
        },
        t("close"),
      ),
    ),
    content,
  );
  document.body.append(dialog);
  dialog.showModal();
  return {
    content,
    setTitle(text) {
      heading.textContent = text;
      dialog.setAttribute("aria-label", text);
    },
    show(...children) {
      replaceChildren(content, children);
    },
  };
}

import { h } from "./dom.js";
import { t } from "./language.js";
import { Unanswerable, getFile } from "./api.js";
import { committed, store } from "./store.js";
import { settingsPairs } from "./settings.js";
import { diagnosticsText, showDiagnostics } from "./notices.js";
import { announce } from "./announce.js";

export function createDownloads() {
  const formats = [
    ["yaml", t("downloadYAML")],
    ["csv", t("downloadCSV")],
    ["xlsx", t("downloadXLSX")],
    ["ipynb", t("downloadNotebook")],
  ];
  const menu = h(
    "details",
    {
      class: "menu",
      data: { menu: "download" },
      on: {
        keydown: (event) => {
          if (event.key === "Escape" && menu.open) {
            menu.open = false;
            menu.firstChild.focus();
          }
        },
        focusout: (event) => {
          if (!menu.contains(event.relatedTarget)) menu.open = false;
        },
      },
    },
    h("summary", { data: { action: "download" } }, t("download")),
    h(
      "div",
      { class: "menu-items" },
      formats.map(([format, label]) =>
        h(
          "button",
          {
            type: "button",
            data: { format },
            on: {
              click: () => {
                menu.open = false;
                menu.firstChild.focus();
                download(format, committed(), t("scenarioCurrent"));
              },
            },
          },
          label,
        ),
      ),
    ),
  );
  return menu;
}

/** Fetches a file with the session's key and hands it to the browser. */
export async function download(format, settings, label) {
  try {
    const { blob, name } = await getFile("download", [
      ["format", format],
      ["label", label],
      ["lang", store.state.lang],
      ...settingsPairs(settings),
    ]);
    const url = URL.createObjectURL(blob);
    h("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    announce(t("saidDownloaded", { name }));
  } catch (error) {
    if (!(error instanceof Unanswerable)) return;
    showDiagnostics(error.diagnostics);
    announce(diagnosticsText(error.diagnostics));
  }
}

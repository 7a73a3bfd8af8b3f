// What the audit found, in a list and in a panel at the side.
import { h } from "./dom.js";
import { say, t } from "./language.js";
import { openSide } from "./dialogs.js";

export function createFindings({ findings }) {
  return h(
    "section",
    { class: "findings", id: "findings" },
    h("h2", {}, t("findings")),
    findings.length ? findings.map(createFinding) : h("p", { class: "soft" }, t("noFindings")),
  );
}

export function openFindings(sheet, indices) {
  openSide(t("findings"), { findings: "open" }).show(
    indices.map((index) => createFinding(sheet.findings[index])),
  );
}

function createFinding({ code, severity, title, statement, remedy, places }) {
  return h(
    "article",
    { class: `finding ${severity}`, data: { finding: code } },
    h(
      "h3",
      {},
      h("span", { class: `badge ${severity}` }, severityLabel(severity)),
      " ",
      say(title),
    ),
    h("p", {}, say(statement)),
    h(
      "dl",
      {},
      places.length > 0 && [
        h("dt", {}, t("place")),
        places.map((place) => h("dd", {}, say(place))),
      ],
      say(remedy) && [h("dt", {}, t("remedy")), h("dd", {}, say(remedy))],
    ),
    h("p", { class: "soft" }, h("code", {}, code)),
  );
}

function severityLabel(severity) {
  switch (severity) {
    case "error":
      return t("severityError");
    case "warning":
      return t("severityWarning");
    case "missing":
      return t("severityMissing");
    default:
      return t("severityNotice");
  }
}

// The score sheet: every number opens where it comes from.
import { h } from "./dom.js";
import { say, t } from "./language.js";
import { openTrace } from "./trace.js";
import { openFindings } from "./findings.js";
import { percent, shortNumber } from "./format.js";
import { store } from "./store.js";

export function createSheet(sheet, unit) {
  // Rules are written in the marks of the scheme, whatever the weights are.
  const isReweighted = store.verdict.differences.some(({ kind }) => kind === "weight");
  const heads = [
    t("columnIndicator"),
    t("columnFull"),
    t("columnMarks"),
    t("columnRate"),
    t("columnRange"),
    t("columnBasis"),
    t("columnMeasured"),
    t("columnBranch"),
  ];
  let path = "";
  const body = [];
  for (const row of sheet.rows) {
    const above = row.path.map(say).join(" › ");
    if (above !== path)
      body.push(
        h(
          "tr",
          { class: "path-row" },
          h("th", { colspan: heads.length, scope: "colgroup" }, above),
        ),
      );
    path = above;
    body.push(createLine(row, sheet, unit));
  }
  return h(
    "div",
    { class: "wide" },
    isReweighted && h("p", { class: "sheet-note" }, t("sheetNote")),
    h(
      "table",
      { class: "sheet", id: "sheet" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          heads.map((label) => h("th", { scope: "col" }, label)),
        ),
      ),
      h("tbody", {}, body),
    ),
  );
}

function createLine(row, sheet, unit) {
  const {
    indicator,
    label,
    full,
    marks,
    rate,
    range,
    basis,
    basisLabel,
    branch,
    measured,
    published,
    deductions,
    findings,
  } = row;
  const trace = (text, what) =>
    h(
      "button",
      {
        type: "button",
        class: "number-button",
        data: { trace: indicator },
        "aria-label": t("traceOf", { name: say(label), what, text }),
        on: { click: () => openTrace(unit, indicator) },
      },
      text,
    );
  const worst = findings.map((index) => sheet.findings[index]?.severity).includes("error")
    ? "error"
    : "warning";
  return h(
    "tr",
    { class: basis, data: { indicator } },
    h(
      "th",
      { scope: "row" },
      say(label),
      " ",
      findings.length > 0 &&
        h(
          "button",
          {
            type: "button",
            class: `badge ${worst}`,
            data: { findings: indicator },
            title: t("findingsCount", { n: findings.length }),
            "aria-label": t("findingsCount", { n: findings.length }),
            on: { click: () => openFindings(sheet, findings) },
          },
          String(findings.length),
        ),
    ),
    h("td", { class: "figure" }, shortText(full)),
    h(
      "td",
      { class: "figure" },
      trace(marks == null ? "–" : shortText(marks), t("columnMarks")),
      published != null && h("span", { class: "was" }, t("publishedShort", { marks: published })),
    ),
    h(
      "td",
      {},
      h(
        "span",
        { class: "rate-bar", role: "img", "aria-label": percent(rate ?? 0, 1) },
        h("span", { style: { width: percent(rate ?? 0, 2) } }),
      ),
      h("span", { class: "rate-text" }, rate == null ? "–" : percent(rate, 0)),
    ),
    h("td", { class: "figure" }, `[${shortText(range[0])}, ${shortText(range[1])}]`),
    h("td", {}, h("span", { class: `basis ${basis}` }, say(basisLabel))),
    h(
      "td",
      { class: "figure" },
      measured && say(measured) ? trace(say(measured), t("columnMeasured")) : "–",
    ),
    h(
      "td",
      { class: "branch" },
      say(branch),
      deductions.map(({ marks: off, reason, place }) =>
        h(
          "p",
          { class: "deduction" },
          h("strong", {}, `−${off.replace(/^[-−]/, "")}`),
          " ",
          say(reason),
          place && h("span", { class: "soft" }, ` ${say(place)}`),
        ),
      ),
    ),
  );
}

/** Exact fractions are rounded for the eye. */
function shortText(text) {
  if (!text.includes("/")) return text.length > 8 ? shortNumber(Number(text), 4) : text;
  const [numerator, denominator] = text.split("/").map(Number);
  return shortNumber(numerator / denominator, 4);
}

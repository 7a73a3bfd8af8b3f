import { t } from "./language.js";

/** What a mark rests on, in words. */
export function basisLabel(basis) {
  switch (basis) {
    case "derived":
      return t("basisDerived");
    case "corrected":
      return t("basisCorrected");
    case "judged":
      return t("basisJudged");
    case "assumed":
      return t("basisAssumed");
    case "missing":
      return t("basisMissing");
    default:
      return t("basisReported");
  }
}

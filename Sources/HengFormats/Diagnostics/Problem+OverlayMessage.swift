import HengModel
import HengScoring

extension Problem {
  /// The messages about overlays.
  var overlayMessage: LocalizedText {
    switch self {
    case .unknownParameter(let address, let nearest, let known):
      unknown(
        zh: "方案没有参数“\(address)”", en: "the scheme has no parameter “\(address)”",
        nearest: nearest, choices: known)
    case .ambiguousName(let name, let meant):
      LocalizedText(
        zh: "“\(name)”可指 \(meant.joined(separator: "、"))，请写其中之一",
        en: "“\(name)” may mean \(meant.joined(separator: ", ")); write one of these")
    case .setTwice(let name):
      LocalizedText(zh: "“\(name)”重复给出", en: "“\(name)” is given more than once")
    case .notASetting(let text):
      LocalizedText(
        zh: "“\(text)”不是设定，应如 ID=3 或 grades.excellent=88",
        en: "“\(text)” isn't a setting, expected one like ID=3 or grades.excellent=88")
    case .changedRow(let problem, let row):
      LocalizedText(
        zh: "方案调整后，对“\(row.zh)”的评判不再适用：\(problem.message(row: row).zh)",
        en: "the judgement on “\(row.en)” doesn't fit the changed scheme: "
          + problem.message(row: row).en)
    case .combination(let problem, let settings):
      problem.message
        + LocalizedText(
          zh: "（\(settings.map(\.zh).joined(separator: "、")) 时）",
          en: ", at \(settings.map(\.en).joined(separator: ", "))")
    default: LocalizedText(code)
    }
  }
}

import HengModel

extension Problem {
  /// The messages about relations, claims, dates, and what was published.
  var consistencyMessage: LocalizedText {
    switch self {
    case .strayKey(let key, let other):
      LocalizedText(
        zh: "键“\(key)”与“\(other)”同用不起作用，请删去",
        en: "key “\(key)” means nothing with “\(other)”; remove it")
    case .notAPeriod(let text, let plain):
      LocalizedText(
        zh: "“\(text)”不是日期，" + (plain.map { "请写作“\($0)”" } ?? "应如 2023、2023-06 或 2023-06-30"),
        en: "“\(text)” isn't a date"
          + (plain.map { "; write “\($0)”" } ?? ", expected one like 2023, 2023-06 or 2023-06-30"))
    case .wrongItemCount(let count, let expected):
      expected.lowerBound == expected.upperBound
        ? LocalizedText(
          zh: "有 \(count) 项，应为 \(expected.lowerBound) 项",
          en: "found \(count) \(count == 1 ? "item" : "items"), expected \(expected.lowerBound)")
        : LocalizedText(
          zh: "有 \(count) 项，至少应有 \(expected.lowerBound) 项",
          en:
            "found \(count) \(count == 1 ? "item" : "items"), expected at least \(expected.lowerBound)"
        )
    case .unknownDimension(let id, let nearest, let known):
      unknown(
        zh: "方案没有维度“\(id)”", en: "the scheme has no dimension “\(id)”", nearest: nearest,
        choices: known)
    case .rowWithoutMeasure(let row):
      LocalizedText(
        zh: "“\(row.zh)”没有测算公式，无从核对，请删去",
        en: "“\(row.en)” has no measure to compare a figure with; remove it")
    case .unknownBudgetLine(let id, let nearest):
      unknown(
        zh: "budget 里没有“\(id)”", en: "there is no budget line “\(id)”", nearest: nearest,
        choices: [])
    case .partOfItself(let path):
      path.count <= 2
        ? LocalizedText(
          zh: "“\(path[0])”不能是自身的一部分", en: "“\(path[0])” can't be a part of itself")
        : LocalizedText(
          zh: "其中项循环：\(Problem.way(path))", en: "parts lead in a circle: \(Problem.way(path))")
    case .priorFact(let text, let plain):
      LocalizedText(
        zh: "这里应为评价年度的数据，会自动与上年比较，请把“\(text)”写作“\(plain)”",
        en: "found “\(text)”, expected a fact of the evaluated year, which is compared with the "
          + "year before; write “\(plain)”")
    default: overlayMessage
    }
  }

  /// Names in order; of many the first and the last ones.
  private static func way(_ path: [String]) -> String {
    let shown = path.count <= 8 ? path : path.prefix(4) + ["…"] + path.suffix(2)
    return shown.joined(separator: " → ")
  }
}

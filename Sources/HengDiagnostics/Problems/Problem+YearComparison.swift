import HengModel
package import HengTrends

extension Problem {
  /// What keeps years or units from being compared.
  package static func yearComparison(_ error: TrendError) -> Problem {
    switch error {
    case .noSuchYear(let year, let known):
      return Problem(
        "no-such-year", ["year": year, "expected": list(known).en],
        zh: "没有 \(year) 年度的数据，现有 \(list(known).zh)",
        en: "there is no data of \(year), expected one of \(list(known).en)")
    case .oneYear(let year):
      return Problem(
        "one-year", ["year": year],
        zh: "各单位之间的升降需要两个年度的得分，现在只有 \(year) 年度；请再给一个年度，或用 \(SettingName("gap")) 比较两个单位",
        en:
          "who rose and fell takes scores of two years, found only \(year); give another year, or compare two units by \(SettingName("gap"))"
      )
    case .severalSchemes(let year, let schemes):
      let names = LocalizedText.joined(schemes)
      return Problem(
        "several-schemes", ["year": year, "schemes": names.en],
        zh: "\(year) 年度各单位的方案不同（\(names.zh)），得分和名次不可比",
        en:
          "units of \(year) follow different schemes (\(names.en)), so totals and ranks don't compare"
      )
    case .noSharedYear(let first, let second):
      return Problem(
        "no-shared-year", ["first": first.en, "second": second.en],
        zh: "“\(first.zh)”与“\(second.zh)”没有同一年度的得分",
        en: "“\(first.en)” and “\(second.en)” have no scores of one year")
    case .league(.repeatedUnit(let id, let year)):
      return Problem(
        "repeated-year", ["id": id, "year": year],
        zh: "\(id) \(year) 年度有两份评价", en: "\(id) has two evaluations of \(year)")
    case .gap(.differentYears(let first, let second)):
      return Problem(
        "no-shared-year", ["first": first, "second": second],
        zh: "两份得分的年度不同：\(first) 与 \(second)",
        en: "the scores are of different years, \(first) and \(second)")
    case .gap(.differentSchemes(let first, let second)):
      return Problem(
        "several-schemes", ["first": first, "second": second],
        zh: "两个单位的方案不同（\(first) 与 \(second)），得分不可比",
        en: "the units follow different schemes, \(first) and \(second), so totals don't compare")
    case .gap(.undetermined(let unit, let rows)):
      return Problem(
        "undetermined-rows", ["unit": unit, "rows": rows.joined(separator: ", ")],
        zh: "\(unit) 有指标未定分，没有合计：\(rows.joined(separator: "、"))",
        en: "\(unit) has rows without marks and so no total: \(rows.joined(separator: ", "))")
    }
  }

  /// Years in words.
  static func list(_ years: [Int]) -> LocalizedText {
    years.isEmpty
      ? LocalizedText(zh: "无", en: "none") : .joined(years.map { LocalizedText("\($0)") })
  }
}

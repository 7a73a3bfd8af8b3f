package import HengModel
package import HengTrends

/// A reason that years or units can't be compared as asked for.
package enum TrendProblem: Hashable, Sendable {
  /// A second evaluation of one unit and year.
  case repeatedYear(unit: LocalizedText, year: Int, first: String)
  case notADeflatorFile
  case noIndexOfBase(Int, known: [Int])
  case notAYear(String)
  case outsideYear(String, year: Int)
  /// A plan for a day that not every year has.
  case leapDay
  case repeatedDay(String)
  case comparison(TrendError)
  case unknownUnit(String, nearest: String?)
  case sameUnit(String)
  /// A price index for units that are compared by their scores.
  case pricesOfUnits
  case tooManyEvaluations(Int, limit: Int)
  /// A picture that the evaluations give nothing for.
  case noPicture(LocalizedText)

  var code: String {
    switch self {
    case .repeatedYear: "repeated-year"
    case .notADeflatorFile: "not-a-deflator-file"
    case .noIndexOfBase: "no-index"
    case .notAYear: "not-a-year"
    case .outsideYear: "outside-year"
    case .leapDay: "leap-day"
    case .repeatedDay: "repeated-day"
    case .comparison(.noSuchYear): "no-such-year"
    case .comparison(.oneYear): "one-year"
    case .comparison(.severalSchemes), .comparison(.gap(.differentSchemes)): "several-schemes"
    case .comparison(.noSharedYear), .comparison(.gap(.differentYears)): "no-shared-year"
    case .comparison(.league): "repeated-year"
    case .comparison(.gap(.undetermined)): "undetermined-rows"
    case .unknownUnit: "unknown-unit-name"
    case .sameUnit: "same-unit"
    case .pricesOfUnits: "useless-setting"
    case .tooManyEvaluations: "too-many-units"
    case .noPicture: "no-picture"
    }
  }

  var message: LocalizedText {
    switch self {
    case .repeatedYear(let unit, let year, let first):
      LocalizedText(
        zh: "\(unit.zh) \(year) 年度已有一份评价（\(first)）；同一单位同一年度请只给一份文件",
        en: "\(unit.en) already has an evaluation of \(year), \(first); give one file for each year"
      )
    case .notADeflatorFile:
      LocalizedText(
        zh: "不是价格指数文件：应有键 heng-deflator: 1",
        en: "not a deflator file: expected heng-deflator: 1 among its keys")
    case .noIndexOfBase(let year, let known):
      LocalizedText(
        zh: "没有基期 \(year) 年的指数，现有 \(TrendProblem.list(known).zh)",
        en:
          "there is no index of the base year \(year), expected one of \(TrendProblem.list(known).en)"
      )
    case .notAYear(let text):
      LocalizedText(
        zh: "“\(text)”不是年份，应为 1950 至 2100 的整数",
        en: "“\(text)” isn't a year, expected a whole number from 1950 to 2100")
    case .outsideYear(let day, let year):
      LocalizedText(
        zh: "\(day) 不在评价年度 \(year) 内", en: "\(day) lies outside the evaluated year \(year)")
    case .leapDay:
      LocalizedText(
        zh: "计划不能落在 2 月 29 日，请改为 2 月 28 日或 3 月 1 日",
        en: "a plan can't name 29 February, expected 28 February or 1 March")
    case .repeatedDay(let day):
      LocalizedText(zh: "\(day) 已有一个数", en: "\(day) already has a figure")
    case .comparison(let error): error.message
    case .unknownUnit(let name, let nearest):
      LocalizedText(
        zh: "没有单位“\(name)”" + (nearest.map { "，是否指“\($0)”" } ?? "，应为标识或名称"),
        en: "there is no unit “\(name)”"
          + (nearest.map { "; did you mean “\($0)”?" }
            ?? ", expected an identifier or a printed name"))
    case .sameUnit(let name):
      LocalizedText(
        zh: "“\(name)”两次给出，应为两个不同的单位", en: "“\(name)” is given twice, expected two units")
    case .pricesOfUnits:
      LocalizedText(
        zh: "价格指数只用于一个单位的金额，这里比较多个单位的得分",
        en: "a price index is for one unit's amounts; several units are compared by their scores")
    case .tooManyEvaluations(let count, let limit):
      LocalizedText(
        zh: "共 \(count) 份评价，上限为 \(limit) 份",
        en: "found \(count) evaluations, expected \(limit) at the most")
    case .noPicture(let reason):
      LocalizedText(zh: "没有可画的内容：", en: "there is nothing to draw: ") + reason
    }
  }

  /// Years in words.
  fileprivate static func list(_ years: [Int]) -> LocalizedText {
    years.isEmpty
      ? LocalizedText(zh: "无", en: "none") : .joined(years.map { LocalizedText("\($0)") })
  }
}

extension TrendError {
  fileprivate var message: LocalizedText {
    switch self {
    case .noSuchYear(let year, let known):
      LocalizedText(
        zh: "没有 \(year) 年度的数据，现有 \(TrendProblem.list(known).zh)",
        en: "there is no data of \(year), expected one of \(TrendProblem.list(known).en)")
    case .oneYear(let year):
      LocalizedText(
        zh: "各单位之间的升降需要两个年度的得分，现在只有 \(year) 年度；请再给一个年度，或用 --gap 比较两个单位",
        en:
          "who rose and fell takes scores of two years, found only \(year); give another year, or compare two units by --gap"
      )
    case .severalSchemes(let year, let schemes):
      LocalizedText(
        zh: "\(year) 年度各单位的方案不同（\(LocalizedText.joined(schemes).zh)），得分和名次不可比",
        en:
          "units of \(year) follow different schemes (\(LocalizedText.joined(schemes).en)), so totals and ranks don't compare"
      )
    case .noSharedYear(let first, let second):
      LocalizedText(
        zh: "“\(first.zh)”与“\(second.zh)”没有同一年度的得分",
        en: "“\(first.en)” and “\(second.en)” have no scores of one year")
    case .league(.repeatedUnit(let id, let year)):
      LocalizedText(zh: "\(id) \(year) 年度有两份评价", en: "\(id) has two evaluations of \(year)")
    case .gap(.differentYears(let first, let second)):
      LocalizedText(
        zh: "两份得分的年度不同：\(first) 与 \(second)",
        en: "the scores are of different years, \(first) and \(second)")
    case .gap(.differentSchemes(let first, let second)):
      LocalizedText(
        zh: "两个单位的方案不同（\(first) 与 \(second)），得分不可比",
        en: "the units follow different schemes, \(first) and \(second), so totals don't compare")
    case .gap(.undetermined(let unit, let rows)):
      LocalizedText(
        zh: "\(unit) 有指标未定分，没有合计：\(rows.joined(separator: "、"))",
        en: "\(unit) has rows without marks and so no total: \(rows.joined(separator: ", "))")
    }
  }
}

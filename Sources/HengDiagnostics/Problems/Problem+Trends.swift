package import HengModel

extension Problem {
  /// A second evaluation of one unit and year.
  package static func repeatedYear(unit: LocalizedText, year: Int, first: String) -> Problem {
    Problem(
      "repeated-year", ["unit": unit.en, "year": year, "first": first],
      zh: "\(unit.zh) \(year) 年度已有一份评价（\(first)）；同一单位同一年度请只给一份文件",
      en: "\(unit.en) already has an evaluation of \(year), \(first); give one file for each year")
  }

  package static func noIndexOfBase(_ year: Int, known: [Int]) -> Problem {
    let years = list(known)
    return Problem(
      "no-index", ["year": year, "known": known.map(String.init).joined(separator: ", ")],
      zh: "没有基期 \(year) 年的指数，现有 \(years.zh)",
      en:
        "there is no index of the base year \(year), expected one of \(years.en)")
  }

  /// Price indices that look like those of each year with the previous one as 100.
  package static let chainedIndex = Problem(
    "chained-index",
    zh: "各年指数都在 100 上下而没有基期 100，像是以上年为 100 的环比指数；这里按同一基期读取，如为环比请先连乘成定基指数",
    en:
      "every index is near 100 and none is 100, as if each had the previous year as 100; they are "
      + "read as one series on one base, so multiply links up to such a series first")

  package static func notAYear(_ text: String) -> Problem {
    let (first, last) = (EvaluationYear.range.lowerBound, EvaluationYear.range.upperBound)
    return Problem(
      "not-a-year", ["text": text],
      zh: "“\(text)”不是年份，应为 \(first) 至 \(last) 的整数",
      en: "“\(text)” isn't a year, expected a whole number from \(first) to \(last)")
  }

  package static func outsideYear(_ day: String, year: Int) -> Problem {
    Problem(
      "outside-year", ["day": day, "year": year],
      zh: "\(day) 不在评价年度 \(year) 内", en: "\(day) lies outside the evaluated year \(year)")
  }

  /// A plan for a day that not every year has.
  package static let leapDay = Problem(
    "leap-day",
    zh: "计划不能落在 2 月 29 日，请改为 2 月 28 日或 3 月 1 日",
    en: "a plan can't name 29 February, expected 28 February or 1 March")

  package static func repeatedDay(_ day: String) -> Problem {
    Problem(
      "repeated-day", ["day": day],
      zh: "\(day) 已有一个数", en: "\(day) already has a figure")
  }

  /// A unit that isn't known; of several that share the name, `known` has the names with codes.
  package static func unknownUnitName(_ name: String, known: [String]) -> Problem {
    let alike = Set(known).filter { $0.hasPrefix("\(name) (") }.sorted()
    if !alike.isEmpty {
      return Problem(
        "unknown-unit-name", ["name": name, "expected": alike.joined(separator: ", ")],
        zh: "有 \(alike.count) 个单位叫“\(name)”：\(alike.joined(separator: "、"))；请用代码指明",
        en:
          "\(alike.count) units are called “\(name)”: \(alike.joined(separator: ", ")); name one by "
          + "its code")
    }
    let nearest = NearestName.of(name, among: known)
    return Problem(
      "unknown-unit-name", ["name": name, "nearest": nearest],
      zh: "没有单位“\(name)”" + (nearest.map { "，是否指“\($0)”" } ?? "，应为标识或名称"),
      en: "there is no unit “\(name)”"
        + (nearest.map { "; did you mean “\($0)”?" }
          ?? ", expected an identifier or a printed name"))
  }

  package static func sameUnit(_ name: String) -> Problem {
    Problem(
      "same-unit", ["name": name],
      zh: "“\(name)”两次给出，应为两个不同的单位", en: "“\(name)” is given twice, expected two units")
  }

  /// A price index for units that are compared by their scores.
  package static let pricesOfUnits = Problem(
    "useless-setting",
    zh: "价格指数只用于一个单位的金额，这里比较多个单位的得分",
    en: "a price index is for one unit's amounts; several units are compared by their scores")

  package static func tooManyEvaluations(_ count: Int, limit: Int) -> Problem {
    Problem(
      "too-many-units", ["count": count, "limit": limit],
      zh: "共 \(count) 份评价，上限为 \(limit) 份",
      en: "found \(count) evaluations, expected \(limit) at the most")
  }

  /// A picture that the evaluations give nothing for.
  package static func noPicture(_ reason: LocalizedText) -> Problem {
    Problem(
      "no-picture", ["reason": reason.en],
      LocalizedText(zh: "没有可画的内容：", en: "there is nothing to draw: ") + reason)
  }
}

package import HengModel
package import HengScoring

extension Problem {
  package static func noValueInForce(on date: String, first: String) -> Problem {
    Problem(
      Code.noValueInForce, ["date": date, "first": first],
      zh: "\(date) 尚无生效的值，最早生效日为 \(first)",
      en: "no value is in force on \(date), the first one starts on \(first)")
  }

  package static func schemeNotInForce(year: Int) -> Problem {
    Problem(
      Code.noValueInForce, ["year": year],
      zh: "方案在 \(year) 年末尚未生效", en: "the scheme isn't yet in force at the end of \(year)")
  }

  /// Marks of parts that should add up to something else.
  ///
  /// - Parameters:
  ///   - label: The whole.
  ///   - sum: What they add up to.
  ///   - expected: What they should add up to, or may at the most if parts are left out.
  ///   - isPartial: Whether some of the parts are left out.
  ///   - day: The day whose version of a dated scheme is meant.
  /// - Returns: The problem.
  package static func marksDoNotSum(
    below label: LocalizedText, _ sum: Rational, expected: Rational, isPartial: Bool = false,
    day: String? = nil
  ) -> Problem {
    Problem(
      "marks-do-not-sum", ["label": label.en, "sum": sum, "expected": expected, "day": day],
      zh: (day.map { "\($0) 起，" } ?? "") + "“\(label.zh)”各项分值之和为 \(sum)，"
        + "应\(isPartial ? "不超过" : "为") \(expected)",
      en: "the marks below “\(label.en)” add up to \(sum), expected "
        + "\(isPartial ? "at most " : "")\(expected)" + (day.map { ", as of \($0)" } ?? ""))
  }

  package static let vetoWithMarks = Problem(
    "veto-with-marks",
    zh: "一票否决行本身不计分，应写 marks: 0", en: "a veto row has no marks of its own; write marks: 0")

  package static func marksAboveFull(_ marks: Rational, full: Rational) -> Problem {
    Problem(
      "marks-above-full", ["marks": marks, "full": full],
      zh: "\(marks) 分不在 0 至满分 \(full) 之间",
      en: "\(marks) marks aren't between 0 and full marks of \(full)")
  }

  package static func bandsOverlap(_ first: String, _ second: String) -> Problem {
    Problem(
      "bands-overlap", ["first": first, "second": second],
      zh: "区间 \(first) 与 \(second) 重叠", en: "bands \(first) and \(second) overlap")
  }

  package static func bandsGap(_ first: String, _ second: String) -> Problem {
    Problem(
      "bands-gap", ["first": first, "second": second],
      zh: "区间 \(first) 与 \(second) 之间有空隙",
      en: "there is a gap between bands \(first) and \(second)")
  }

  package static func gradesDoNotCover(_ marks: String) -> Problem {
    Problem(
      "grades-do-not-cover", ["marks": marks],
      zh: "等级没有覆盖 \(marks) 分", en: "the grades don't cover \(marks) marks")
  }

  package static func pointsNotRising(_ first: String, _ second: String) -> Problem {
    Problem(
      "points-not-rising", ["first": first, "second": second],
      zh: "点 \(second) 应大于前一点 \(first)",
      en: "point \(second) should be above the one before it, \(first)")
  }

  package static func measureNeeded(rule: RuleKind) -> Problem {
    Problem(
      "measure-needed", ["rule": rule.rawValue],
      zh: "规则 \(rule.rawValue) 需要 measure（测算公式）", en: "rule \(rule.rawValue) needs a measure")
  }

  package static func measureNotUsed(rule: RuleKind) -> Problem {
    Problem(
      "measure-not-used", ["rule": rule.rawValue],
      zh: "规则 \(rule.rawValue) 不用 measure，请删去",
      en: "rule \(rule.rawValue) doesn't use a measure; remove it")
  }

  package static func unknownSource(_ id: String, nearest: String?) -> Problem {
    .unknown(
      "unknown-source", ["id": id],
      zh: "来源“\(id)”未列出", en: "source “\(id)” isn't listed", nearest: nearest)
  }
}

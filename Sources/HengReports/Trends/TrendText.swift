import HengModel
import HengScoring
import HengTrends

extension Rational {
  /// The value with its sign and as many decimal places as asked for; zero has no sign.
  func signedText(digits: Int) -> String {
    let sign = self > 0 ? "+" : self < 0 ? "−" : ""
    return sign + abs(self).decimalText(digits: digits)
  }

  /// The value as a percentage with two places and, below zero, a minus sign.
  var minusPercentText: String {
    (isNegative ? "−" : "") + abs(self * 100).decimalText(digits: 2) + "%"
  }

  /// The value as a percentage with its sign and two places.
  var signedPercentText: String { (self * 100).signedText(digits: 2) + "%" }
}

extension YearSpan {
  /// The two years.
  var text: LocalizedText { "\(earlier)→\(later)" }
}

extension YearSeries {
  /// What the values are of, with the unit that they are shown in.
  var shown: LocalizedText {
    if unit.symbol.isEmpty || unit.dimension == Dimension(of: "mark") { return label }
    return label.qualified(by: LocalizedText(zh: unit.symbol, en: unit.englishSymbol))
  }

  /// The decimal places of all values: as many as the finest has, two for marks, for values that
  /// never end, and for money that isn't whole.
  var digits: Int {
    if !hasGrowth { return 2 }
    let figures = points.map { $0.value / unit.factor }
    if figures.contains(where: { $0.exactDecimalText == nil }) { return 2 }
    let places = min(4, figures.map(\.decimalPlaces).max() ?? 0)
    return places == 1 && unit.dimension == Dimension(of: "money") ? 2 : places
  }

  /// The value of a year in the unit that is shown, or a dash.
  func text(in year: Int, digits: Int) -> LocalizedText {
    guard let value = value(in: year) else { return "–" }
    let figure = value / unit.factor
    return LocalizedText(
      (figure.isNegative ? "−" : "") + abs(figure).decimalText(digits: digits))
  }

  /// Whether a growth of the values in percent means something: they are no rates or marks.
  var hasGrowth: Bool {
    unit.dimension != .none && unit.dimension != Dimension(of: "mark")
  }

  /// A change between two years, with every case without a rate told by name.
  ///
  /// - Parameters:
  ///   - span: The years.
  ///   - withAmount: Whether the amount stands before a rate.
  ///   - digits: The decimal places of an amount.
  /// - Returns: The change in words and figures.
  func text(of span: YearSpan, withAmount: Bool, digits: Int) -> LocalizedText {
    let change = change(from: span.earlier, to: span.later)
    let amount = LocalizedText(
      ((change.amount ?? 0) / unit.factor).signedText(digits: digits))
    if case .missing = change { return Term.noFigure }
    if !hasGrowth {
      if unit.symbol == "%" { return amount + LocalizedText(zh: " 个百分点", en: " points") }
      return amount
    }
    switch change {
    case .change(_, let rate):
      let rate = rate.signedPercentText
      return withAmount
        ? amount + LocalizedText(zh: "（\(rate)）", en: " (\(rate))") : LocalizedText(rate)
    case .fromNegative(_, let rate):
      let rate = rate.signedPercentText
      return amount
        + LocalizedText(zh: "（自负数起，\(rate)）", en: " (\(rate) of a value below zero)")
    case .fromZero: return amount + LocalizedText(zh: "（从零起，无比率）", en: " (from zero, no rate)")
    case .bothZero: return Term.zeroInBothYears
    case .missing: return Term.noFigure
    }
  }
}

extension YearChange {
  /// Says which years lack a figure.
  static func text(missing years: [Int]) -> LocalizedText {
    let list = LocalizedText.joined(years.map { LocalizedText("\($0)") })
    return LocalizedText(zh: "\(list.zh) 年无数", en: "no figure for \(list.en)")
  }
}

extension CompoundGrowth {
  /// The growth a year, or why there is none.
  var text: LocalizedText {
    switch self {
    case .growth(let rate, _):
      let digits = abs(rate * 100).decimalText(digits: 2)
      let sign = digits == "0.00" ? "" : rate > 0 ? "+" : "−"
      return LocalizedText(sign + digits + "%")
    case .notPositive: return Term.endNotPositive
    case .noYearsBetween: return "–"
    case .missing(let years): return YearChange.text(missing: years)
    }
  }
}

extension EvaluationScore {
  /// The total over the known full marks, with the grade, or why there is no total.
  var verdictText: LocalizedText {
    let full = scheme.knownMarks.shortText()
    guard let total else {
      return LocalizedText(
        zh:
          "未能合计：已定 \(marksText(determinedMarks)) 分，尚有 \(undeterminedFullMarks.shortText()) 分的指标未定",
        en: "no total: \(marksText(determinedMarks)) marks determined, rows worth "
          + "\(undeterminedFullMarks.shortText()) undetermined")
    }
    let marks = LocalizedText("\(marksText(total)) / \(full)")
    if scheme.isPartial {
      return marks
        + LocalizedText(
          zh: "（方案只知 \(scheme.fullMarks.shortText()) 分中的 \(full) 分，不定等级）",
          en:
            " (\(full) of the scheme's \(scheme.fullMarks.shortText()) marks are known, so no grade)"
        )
    }
    return marks + (grade.map { Term.comma + $0.shown } ?? "")
  }
}

extension UnitTrend {
  /// What marks figures that are made up.
  var syntheticMark: LocalizedText { history.scores.syntheticMark }
}

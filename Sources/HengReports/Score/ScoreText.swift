package import HengModel
package import HengScoring

extension Standing {
  /// The word for the standing.
  var label: LocalizedText {
    switch self {
    case .verified: Term.verified
    case .unverified: Term.unverified
    case .assumed: Term.setByScheme
    }
  }
}

extension Grade {
  /// The grade's name; the English one carries the Chinese one, which reports are graded by.
  var shown: LocalizedText {
    label.zh == label.en ? label : LocalizedText(zh: label.zh, en: "\(label.en) (\(label.zh))")
  }
}

extension LocalizedText {
  /// What is said of grades where a scheme has none.
  static let noGrades = Term.noGradesInScheme
}

extension MarkRounding {
  /// Marks with as many places as the scheme rounds to; exact marks that need more keep them.
  package func text(of marks: Rational) -> String {
    marks.rounded(to: digits, .halfUp) == marks
      ? marks.decimalText(digits: digits) : marks.shortText(digits: max(4, digits))
  }
}

extension EvaluationScore {
  /// Marks with as many places as the scheme rounds to; exact marks that need more keep them.
  func marksText(_ marks: Rational) -> String { scheme.rounding.text(of: marks) }

  /// A range of marks without needless zeros.
  func rangeText(_ range: MarkRange) -> String {
    "[\(range.minimum.shortText(digits: 2)), \(range.maximum.shortText(digits: 2))]"
  }

  /// The unit, the year and what tells this evaluation from others.
  var title: LocalizedText {
    let unit = evaluation.unit.label
    return [self].syntheticMark
      + LocalizedText(
        zh: "\(unit.zh) \(evaluation.year) 年度绩效评价得分", en: "\(unit.en) \(evaluation.year): score"
      ).qualified(by: evaluation.label)
  }
}

extension LocalizedText {
  /// What stands before the title of figures that are made up.
  static let syntheticMark = Term.syntheticData.inSentence.inBrackets + Term.wordGap

  /// What is said of figures that are made up.
  static let syntheticNotice = Term.syntheticData + Term.colon + Term.madeUp

  /// What is said of figures of which some are made up.
  static let partlySyntheticNotice = Term.partlySynthetic + Term.colon + Term.madeUp
}

extension [EvaluationScore] {
  /// What marks figures of which some are made up.
  var syntheticMark: LocalizedText {
    contains(where: \.evaluation.isSynthetic)
      ? .syntheticMark : ""
  }
}

extension RowScore {
  /// What the measure came to, as text for a table cell.
  package var measuredText: LocalizedText {
    switch measured {
    case .quantity(let quantity) where row.unit == .percent:
      LocalizedText(quantity.value.percentText)
    case .quantity(let quantity):
      Quantity(
        quantity.figure(in: row.unit).roundedForTable * row.unit.factor,
        dimension: quantity.dimension
      ).text(in: row.unit)
    case .undefined(.zeroOverZero): Term.zeroOverZeroRate
    case .undefined(.overZero): Term.overZeroRate
    case .undefined(.negativeDenominator): Term.negativeDenominatorRate
    case .tooLarge: Term.tooLarge
    case .missing: RowOutcome.missingFacts.label
    case .truth(let holds): LocalizedText(zh: holds ? "满足" : "不满足", en: holds ? "holds" : "fails")
    case nil: result.outcome == .scored ? "" : result.outcome.label
    }
  }

  /// The row's name with a mark if the scheme's line isn't verified.
  var standingText: LocalizedText { row.indicator.provenance.standing.label }
}

extension Evidence {
  /// The place and the words, as far as there are any.
  package var placeText: LocalizedText? {
    switch (place, quote) {
    case (let place?, let quote?):
      LocalizedText(zh: "\(place)：“\(quote)”", en: "\(place): “\(quote)”")
    case (let place?, nil): LocalizedText(place)
    case (nil, let quote?): LocalizedText("“\(quote)”")
    case (nil, nil): nil
    }
  }
}

extension Rational {
  /// The value with two places, or with as many as it takes to tell a small one from nothing.
  fileprivate var roundedForTable: Rational {
    let places = stride(from: 2, through: 10, by: 2).first { !rounded(to: $0, .halfUp).isZero }
    return rounded(to: places ?? 2, .halfUp)
  }

  /// The value as a percentage with two places.
  var percentText: String { (self * 100).decimalText(digits: 2) + "%" }

  /// An amount of yuan in 万元, without the unit.
  var tenThousandYuanText: String { (self / 10_000).shortText(digits: 6) }
}

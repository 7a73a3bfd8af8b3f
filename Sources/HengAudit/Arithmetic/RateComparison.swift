import HengModel

/// A printed rate held against the figures that it is the quotient of.
struct RateComparison {
  let dividend: AuditTerm
  let divisor: AuditTerm
  let rate: AuditTerm
  let tolerance: Rational

  /// Creates a comparison, or `nil` where nothing is divided by.
  init?(_ dividend: AuditTerm, over divisor: AuditTerm, rate: AuditTerm, tolerance: Rational? = nil)
  {
    guard !divisor.value.isZero else { return nil }
    self.dividend = dividend
    self.divisor = divisor
    self.rate = rate
    self.tolerance = tolerance ?? 0
  }

  /// The exact quotient.
  var quotient: Rational { dividend.value / divisor.value }

  private var gap: Rational { abs(rate.value - quotient) }

  /// Whether the printed rate is the quotient, to its printed places.
  var agrees: Bool { gap <= rate.step / 2 }

  /// Whether the figures, rounded as they are printed, may have had the printed rate, or the gap is
  /// within the tolerance.
  var isWithinRounding: Bool {
    if agrees || gap <= tolerance { return true }
    let (above, below) = (dividend.slack, divisor.slack)
    guard abs(divisor.value) > below else { return false }
    let ends = [
      (dividend.value - above) / (divisor.value - below),
      (dividend.value - above) / (divisor.value + below),
      (dividend.value + above) / (divisor.value - below),
      (dividend.value + above) / (divisor.value + below),
    ]
    let (lowest, highest) = (ends.min() ?? quotient, ends.max() ?? quotient)
    return rate.value >= lowest - rate.step / 2 && rate.value <= highest + rate.step / 2
  }

  /// The quotient two places finer than it is printed.
  private var quotientText: LocalizedText {
    rate.changed(to: quotient, step: rate.step / 100).roundedText
  }

  /// The figures, the quotient, and the printed rate.
  var statement: LocalizedText {
    let (top, bottom) = (dividend.summand, divisor.summand)
    let quotient = quotientText
    let printed = rate.text
    if agrees {
      return LocalizedText(
        zh: "\(top.zh) ÷ \(bottom.zh) = \(quotient.zh)，填报 \(printed.zh)",
        en: "\(top.en) ÷ \(bottom.en) = \(quotient.en), given as \(printed.en)")
    }
    let rounded = rate.changed(to: self.quotient).roundedText
    return LocalizedText(
      zh: "\(top.zh) ÷ \(bottom.zh) = \(quotient.zh)，应为 \(rounded.zh)，填报 \(printed.zh)",
      en:
        "\(top.en) ÷ \(bottom.en) = \(quotient.en), so \(rounded.en), but given as \(printed.en)")
  }

  /// The nearest explanation of a rate that is off.
  var explanation: NearestExplanation? {
    let terms = [dividend, divisor, rate]
    func agree(_ index: Int, _ changed: AuditTerm) -> Bool {
      var terms = terms
      terms[index] = changed
      return RateComparison(terms[0], over: terms[1], rate: terms[2])?.agrees ?? false
    }
    if let unit = NearestExplanation.wrongUnit(terms, agree: agree) { return unit }
    if gap < rate.step {
      return NearestExplanation(
        LocalizedText(zh: "只差末位，多半是舍入有误", en: "only the last place is off, most likely by rounding")
      )
    }
    let readings: [(Rational, String, String)] = [
      (
        dividend.value.isZero ? 0 : divisor.value / dividend.value,
        "分子分母颠倒则相符", "it fits with the two figures the other way round"
      ),
      (1 - quotient, "它是 1 减去该比率", "it is what the rate lacks to 100 %"),
      (quotient - 1, "它是增减率，不是比率", "it is the change, not the rate"),
    ]
    for (value, zh, en) in readings where abs(rate.value - value) <= rate.step / 2 {
      return NearestExplanation(LocalizedText(zh: zh, en: en))
    }
    return NearestExplanation.ofOneFigure(terms, agree: agree)
  }
}

extension AuditTerm {
  /// The amount rounded to its step, with its unit.
  var roundedText: LocalizedText {
    let places = (step / unit.factor).decimalPlaces
    let rounded = (value / unit.factor).rounded(to: places, .halfUp) * unit.factor
    return text(of: rounded)
  }
}

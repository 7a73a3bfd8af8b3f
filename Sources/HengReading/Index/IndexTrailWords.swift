package import HengIndex
package import HengModel

/// What became of a value, in words.
extension ValueTrail {
  /// How the value before the treatment of outliers came about; `nil` if it is the reported one.
  package var valueReason: LocalizedText? {
    if let imputation {
      let arguments = IndexSpecification(imputation: PerIndicator(imputation)).text(of: .impute)
      let gap =
        reported == nil
        ? LocalizedText(zh: "表中没有数值", en: "no value in the table")
        : LocalizedText(zh: "没有可除的数值", en: "no value to divide by")
      return gap
        + LocalizedText(zh: "，以插补值代替（\(arguments)）", en: "; filled in (impute: \(arguments))")
    }
    guard let denominator, let reported, let divisor = denominator.value else { return nil }
    return LocalizedText(
      zh: "原值 \(reported.text) ÷ \(denominator.name) \(divisor.text)",
      en: "reported \(reported.text) ÷ \(denominator.name) \(divisor.text)")
  }

  /// How the normalized value came about.
  package func normalizedReason(_ direction: IndicatorDirection) -> LocalizedText {
    let arguments = IndexSpecification(normalization: PerIndicator(normalization)).text(
      of: .normalize)
    var words = LocalizedText(zh: "无量纲化：\(arguments)", en: "normalize: \(arguments)")
    if direction == .smallerIsBetter {
      words = words + LocalizedText(zh: "，逆向", en: ", smaller is better")
    }
    if let range, normalization.looksAtRange {
      let (least, most) = (range.lowerBound.text, range.upperBound.text)
      words =
        words + LocalizedText(zh: "，数值 \(least) 至 \(most)", en: ", values \(least) to \(most)")
    }
    return treatmentReason + words
  }

  private var treatmentReason: LocalizedText {
    guard let imputed, let treated, imputed != treated else { return "" }
    switch outcome {
    case .passed: return ""
    case .winsorized:
      return LocalizedText(
        zh: "异常值 \(imputed.text) 截为 \(treated.text)；",
        en: "outlier \(imputed.text) pulled in to \(treated.text); ")
    case .transformed:
      return LocalizedText(
        zh: "\(imputed.text) 取对数得 \(treated.text)：ln(x − 最低 + (最高 − 最低) ÷ 100)；",
        en:
          "\(imputed.text) becomes \(treated.text) by ln(x − lowest + (highest − lowest) ÷ 100); "
      )
    }
  }
}

extension IndexSpecification {
  /// The arguments of a step as a file writes them.
  fileprivate func text(of step: IndexStep) -> String {
    arguments(of: step).map { $0.name == "method" ? $0.value : "\($0.name)=\($0.value)" }
      .joined(separator: " ")
  }
}

extension NormalizationMethod {
  /// Whether the lowest and the highest value are among its constants.
  fileprivate var looksAtRange: Bool {
    if case .formula(.minMax) = self { true } else { false }
  }
}

extension Double {
  /// The number as the shortest decimal, without an exponent.
  fileprivate var text: String { Rational(shortestDecimalOf: self).description }
}

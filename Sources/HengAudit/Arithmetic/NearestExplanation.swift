import HengModel

/// The nearest thing that would make figures agree.
struct NearestExplanation {
  /// What it is, as one sentence without a full stop.
  var text: LocalizedText
  /// Whether a unit is wrong.
  var isUnit = false
  /// The fact whose unit is wrong, if the figure is a fact's.
  var slip: UnitSlip?

  /// Finds the one figure that, in another unit or with two digits exchanged, makes figures agree.
  ///
  /// - Parameters:
  ///   - terms: The figures; the last ones are tried first.
  ///   - agree: Whether the figures agree once the one at an index is another.
  /// - Returns: The explanation, or `nil` if there is none.
  static func ofOneFigure(
    _ terms: [AuditTerm], agree: (_ index: Int, _ changed: AuditTerm) -> Bool
  ) -> NearestExplanation? {
    wrongUnit(terms, agree: agree) ?? exchangedDigits(terms, agree: agree)
  }

  /// Finds the figure that another unit makes agree with the rest; of several all are told, and none
  /// is taken to be the wrong one.
  static func wrongUnit(
    _ terms: [AuditTerm], agree: (_ index: Int, _ changed: AuditTerm) -> Bool
  ) -> NearestExplanation? {
    let found = terms.indices.reversed().compactMap { index -> NearestExplanation? in
      let term = terms[index]
      let power = term.unit.likelySlips.first { power in
        !term.value.isZero && agree(index, term.scaled(by: power))
      }
      return power.map { NearestExplanation(of: term, times: $0) }
    }
    guard var nearest = found.first else { return nil }
    if found.count > 1 {
      nearest.slip = nil
      nearest.text =
        LocalizedText(zh: "其中一个的单位有误：", en: "one of them is in the wrong unit: ")
        + LocalizedText.joined(
          found.reversed().map(\.text), with: LocalizedText(zh: "，或", en: ", or "))
    }
    return nearest
  }

  private init(of term: AuditTerm, times factor: Rational) {
    let (before, after) = (term.text, term.text(scaledBy: factor))
    let name = term.label.map { $0 + " " } ?? ""
    text = LocalizedText(
      zh: "把 \(name.zh)\(before.zh) 改为 \(after.zh) 即相符",
      en: "\(name.en)\(before.en) would fit as \(after.en)")
    isUnit = true
    // What is a hundred times off may be so for other reasons than its unit.
    if term.unit.times(factor) != nil {
      slip = term.fact.map { UnitSlip(key: $0, factor: factor) }
    }
  }

  init(_ text: LocalizedText) { self.text = text }

  /// Finds the figure that makes the rest agree once two neighboring digits change places.
  private static func exchangedDigits(
    _ terms: [AuditTerm], agree: (_ index: Int, _ changed: AuditTerm) -> Bool
  ) -> NearestExplanation? {
    var found: [NearestExplanation] = []
    for index in terms.indices.reversed() {
      let term = terms[index]
      for value in term.valuesWithExchangedDigits where agree(index, term.changed(to: value)) {
        let (before, after) = (term.named, term.text(of: value))
        found.append(
          NearestExplanation(
            LocalizedText(
              zh: "把 \(before.zh) 改为 \(after.zh) 即相符，可能是相邻数字颠倒",
              en: "\(before.en) would fit as \(after.en), with two digits exchanged")))
      }
    }
    // Of two figures that should be equal, either may be the wrong one; otherwise several that would
    // fit explain nothing.
    if found.count == 1 || (terms.count == 2 && found.count == 2) { return found[0] }
    return nil
  }
}

extension UnitOfMeasure {
  /// What a figure may be off by when its unit was mistaken: 元 for 万元, 千元 or 亿元, a fraction
  /// for a percentage, and a decimal point two places off.
  fileprivate var likelySlips: [Rational] {
    let powers: [Rational] =
      dimension == Dimension(of: "money")
      ? [10_000, 1_000, 100_000_000, 100] : dimension == .none ? [100] : []
    return powers.flatMap { [$0, 1 / $0] }
  }

  /// The unit that is so many times this one, such as 万元 for 10,000 times 元.
  fileprivate func times(_ factor: Rational) -> UnitOfMeasure? {
    let names = ["元", "千元", "万元", "亿元"]
    return names.compactMap { UnitOfMeasure($0) }.first {
      $0.dimension == dimension && $0.factor == self.factor * factor
    }
  }
}

extension AuditTerm {
  /// The amount times a power of ten: the same number in another unit where there is one.
  fileprivate func text(scaledBy factor: Rational) -> LocalizedText {
    var scaled = scaled(by: factor)
    scaled.unit = unit.times(factor) ?? unit
    return scaled.text
  }

  /// The amounts that come of exchanging two neighboring digits.
  fileprivate var valuesWithExchangedDigits: [Rational] {
    let places = (step / unit.factor).decimalPlaces
    let figure = abs(value) / unit.factor
    guard figure.rounded(to: places, .halfUp) == figure else { return [] }
    let text = Array(figure.decimalText(digits: places))
    let digits = text.indices.filter { text[$0] != "." }
    return zip(digits, digits.dropFirst()).compactMap { left, right in
      // Across the decimal point no two digits change places.
      guard text[left] != text[right], right == left + 1 else { return nil }
      var swapped = text
      swapped.swapAt(left, right)
      guard let number = Rational(decimal: String(swapped)) else { return nil }
      let changed = number * unit.factor
      return value.isNegative ? -changed : changed
    }
  }
}

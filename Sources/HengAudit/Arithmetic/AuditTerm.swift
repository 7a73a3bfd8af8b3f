import HengModel

/// A figure that a check compares: what it is called, what it comes to, and how finely it is printed.
struct AuditTerm: Hashable, Sendable {
  /// The printed name; `nil` for a bare number.
  var label: LocalizedText?
  /// The amount in base units.
  var value: Rational
  /// The unit in which it is shown.
  var unit: UnitOfMeasure
  /// One unit of the last printed place, in base units.
  var step: Rational
  /// How far rounding may have moved the amount, in base units.
  var slack: Rational
  /// The fact, where the term is one that the document gives as a figure.
  var fact: FactKey?
  /// The facts that the amount comes from.
  var keys: [FactKey]
  /// Whether the name is a formula, such as 总收入 − 年初预算.
  var isComposite: Bool
  /// Whether the amount was put right because it is in the wrong unit.
  var isCorrected = false
  /// Where the amount stands.
  var evidence: [Evidence]

  /// The amount with its unit.
  var text: LocalizedText { text(of: value) }

  /// Another amount as finely as this one, with the same unit.
  func text(of value: Rational) -> LocalizedText {
    let figure = value / unit.factor
    let places = (step / unit.factor).decimalPlaces
    let digits =
      figure.rounded(to: places, .halfUp) == figure
      ? figure.decimalText(digits: places) : figure.shortText(digits: max(places, 4))
    let gap = UnitOfMeasure.gap(before: unit.symbol)
    return LocalizedText(
      zh: digits + gap + unit.symbol, en: digits + gap + unit.englishSymbol)
  }

  /// The name and the amount.
  var named: LocalizedText {
    let text = text + (isCorrected ? LocalizedText(zh: "（更正后）", en: " (put right)") : "")
    guard let label else { return text }
    return isComposite ? label + " = " + text : label + " " + text
  }

  /// The name and the amount, to stand within a sum.
  var summand: LocalizedText {
    guard let label, isComposite else { return named }
    return "(" + label + ") " + text
  }

  /// The figure as a finding keeps it.
  var figure: Finding.Figure { Finding.Figure(label: label ?? text, value: value, text: text) }

  /// The name and the amount behind a Chinese word, from which a bare number stands off.
  var namedInSentence: LocalizedText {
    label == nil ? LocalizedText(zh: " ", en: "") + named : named
  }

  /// The term with another amount.
  func changed(to value: Rational, step: Rational? = nil) -> AuditTerm {
    var changed = self
    changed.value = value
    changed.step = step ?? self.step
    return changed
  }

  /// The term with its amount in another unit.
  func scaled(by factor: Rational) -> AuditTerm {
    var scaled = changed(to: value * factor, step: step * factor)
    scaled.slack = slack * factor
    return scaled
  }
}

extension [AuditTerm] {
  /// The finest of the printed places.
  var finestStep: Rational { map(\.step).min() ?? 0 }

  /// How far rounding may have moved a sum or a difference of the amounts.
  var slack: Rational { reduce(0) { $0 + $1.slack } }

  /// Where the amounts stand, each place once.
  var places: [Evidence] {
    var seen: Set<Evidence> = []
    return flatMap(\.evidence).filter { seen.insert($0).inserted }
  }
}

extension AuditTerm {
  /// Creates a term of a printed figure that is no fact.
  init(_ figure: Fact.Figure, label: LocalizedText?, evidence: Evidence? = nil) {
    self.init(
      label: label, value: figure.quantity.value, unit: figure.unit, step: figure.step,
      slack: figure.slack, fact: nil, keys: [], isComposite: false,
      evidence: [evidence].compactMap { $0 })
  }
}

extension Fact.Figure {
  /// One unit of the last printed place, in base units.
  var step: Rational { (0..<places).reduce(unit.factor) { step, _ in step / 10 } }

  /// How far rounding may have moved the figure: half a unit of its last place.
  ///
  /// Counts are exact, and so is what is given in less than a hundred whole units: nobody rounds
  /// 1.4 万元 to 1 万元, but 8557.32 万元 is 8557 万元 in round figures.
  var slack: Rational {
    let isCount = unit.dimension == Dimension(of: unit.symbol)
    let isSmall = abs(quantity.value) < 100 * unit.factor
    return places == 0 && (isCount || isSmall) ? 0 : step / 2
  }
}

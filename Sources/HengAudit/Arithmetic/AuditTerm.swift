import HengModel

/// A figure that a check compares: what it is called, what it comes to, and how finely it is printed.
struct AuditTerm: Hashable, Sendable {
  /// The printed name; `nil` for a bare number.
  var label: LocalizedText?
  /// The amount in base units.
  var value: Rational
  /// The unit in which it is shown.
  var unit: UnitOfMeasure
  /// One unit of the last printed place, in base units; 0 for a count, which is exact.
  var step: Rational
  /// The fact, where the term is one that the document gives as a figure.
  var fact: FactKey?
  /// The facts that the amount comes from.
  var keys: [FactKey]
  /// Whether the name is a formula, such as 总收入 − 年初预算.
  var isComposite: Bool
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

  /// The term with another amount.
  func changed(to value: Rational, step: Rational? = nil) -> AuditTerm {
    var changed = self
    changed.value = value
    changed.step = step ?? self.step
    return changed
  }
}

extension [AuditTerm] {
  /// The finest step of the terms that are rounded at all; 0 if none is.
  var finestStep: Rational { map(\.step).filter { !$0.isZero }.min() ?? 0 }

  /// Where the amounts stand, each place once.
  var places: [Evidence] {
    var seen: Set<Evidence> = []
    return flatMap(\.evidence).filter { seen.insert($0).inserted }
  }
}

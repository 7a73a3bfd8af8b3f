import HengModel

/// Parts held against their whole.
struct SumComparison {
  let parts: [AuditTerm]
  let whole: AuditTerm
  /// A gap that is let pass, if wider than rounding explains.
  let tolerance: Rational
  /// What the parts come to.
  let sum: Rational
  /// The steps of the figures that are rounded at all, from the finest, with their places.
  private let steps: [(step: Rational, index: Int)]

  init(_ parts: [AuditTerm], whole: AuditTerm, tolerance: Rational? = nil) {
    self.parts = parts
    self.whole = whole
    self.tolerance = tolerance ?? 0
    sum = parts.reduce(0) { $0 + $1.value }
    steps = (parts + [whole]).enumerated().filter { !$1.step.isZero }
      .map { (step: $1.step, index: $0) }.sorted { $0.step < $1.step }
  }

  /// The sum less the whole.
  var gap: Rational { sum - whole.value }

  /// Whether the gap is one that rounding or the tolerance explains.
  var isWithinRounding: Bool { isWithinRounding(gap, finest: steps.first?.step ?? 0) }

  /// Rounding every figure by half a unit of the last place leaves a gap of so many halves.
  private func isWithinRounding(_ gap: Rational, finest: Rational) -> Bool {
    abs(gap) <= max(finest * Rational(parts.count + 1) / 2, tolerance)
  }

  /// Whether the figures agree once one is another; the whole stands behind the parts.
  private func agrees(changing index: Int, to changed: AuditTerm) -> Bool {
    let isPart = index < parts.count
    let difference = changed.value - (isPart ? parts[index] : whole).value
    let others = steps.first { $0.index != index }?.step
    let finest = [others, changed.step.isZero ? nil : changed.step].compactMap { $0 }.min()
    return isWithinRounding(isPart ? gap + difference : gap - difference, finest: finest ?? 0)
  }

  /// The whole, as finely as the finest figure.
  private var finest: AuditTerm {
    whole.changed(to: whole.value, step: steps.first?.step ?? whole.step)
  }

  /// The parts, their sum, the whole, and the gap.
  var statement: LocalizedText {
    let sum = finest.text(of: self.sum)
    let terms = LocalizedText.joined(parts.map(\.summand), zh: " + ", en: " + ")
    if gap.isZero { return terms + " = " + whole.named }
    let name = whole.named
    let apart = finest.text(of: abs(gap))
    return LocalizedText(
      zh: "\(terms.zh) = \(sum.zh)，\(name.zh)，相差 \(apart.zh)",
      en: "\(terms.en) = \(sum.en), but \(name.en), a gap of \(apart.en)")
  }

  /// The nearest explanation of a gap.
  ///
  /// - Parameter others: Other figures that a gap may just be, such as one that was left out.
  /// - Returns: The explanation, or `nil` if nothing near explains the gap.
  func explanation(others: [AuditTerm]) -> NearestExplanation? {
    let terms = parts + [whole]
    return NearestExplanation.wrongUnit(terms, agree: agrees) ?? withoutOnePart ?? leftOut(others)
      ?? NearestExplanation.ofOneFigure(terms, agree: agrees)
  }

  /// The part without which the others add up.
  private var withoutOnePart: NearestExplanation? {
    for (index, part) in parts.enumerated() where !part.value.isZero && parts.count > 1 {
      guard agrees(changing: index, to: part.changed(to: 0, step: 0)) else { continue }
      let name = part.named
      return NearestExplanation(
        LocalizedText(
          zh: "不计\(name.zh)则相符，它多半不在其中",
          en: "without \(name.en) it adds up, so that most likely isn't part of it"))
    }
    return nil
  }

  /// A figure that is just as large as what the parts lack.
  private func leftOut(_ others: [AuditTerm]) -> NearestExplanation? {
    let lacking = -gap
    guard lacking > 0 else { return nil }
    for other in others
    where other.value == lacking && other.unit.dimension == whole.unit.dimension
      && !(parts + [whole]).contains(where: { $0.fact == other.fact })
    {
      let name = other.named
      return NearestExplanation(
        LocalizedText(
          zh: "差额恰为\(name.zh)，可能漏计", en: "the gap is just \(name.en), which may be left out"))
    }
    return nil
  }
}

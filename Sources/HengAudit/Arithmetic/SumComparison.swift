import HengModel

/// Parts held against their whole.
struct SumComparison {
  let parts: [AuditTerm]
  let whole: AuditTerm
  /// A gap that is let pass, if wider than rounding explains.
  let tolerance: Rational
  /// What the parts come to.
  let sum: Rational
  /// How far rounding may have moved the sum from the whole.
  private let slack: Rational

  init(_ parts: [AuditTerm], whole: AuditTerm, tolerance: Rational? = nil) {
    self.parts = parts
    self.whole = whole
    self.tolerance = tolerance ?? 0
    sum = parts.reduce(0) { $0 + $1.value }
    slack = parts.slack + whole.slack
  }

  /// The sum less the whole.
  var gap: Rational { sum - whole.value }

  /// Whether the gap is one that the tolerance, or rounding each figure by half a unit of its last
  /// place, explains.
  var isWithinRounding: Bool { abs(gap) <= max(slack, tolerance) }

  /// Whether the figures agree once one is another; the whole stands behind the parts.
  private func agrees(changing index: Int, to changed: AuditTerm) -> Bool {
    let isPart = index < parts.count
    let old = isPart ? parts[index] : whole
    let difference = changed.value - old.value
    let gap = isPart ? gap + difference : gap - difference
    return abs(gap) <= max(slack - old.slack + changed.slack, tolerance)
  }

  /// The whole, as finely as the finest figure.
  private var finest: AuditTerm {
    whole.changed(to: whole.value, step: (parts + [whole]).finestStep)
  }

  /// The parts, their sum, the whole, and the gap.
  var statement: LocalizedText {
    let sum = finest.text(of: self.sum)
    let terms = LocalizedText.joined(parts.map(\.summand), with: " + ")
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
    // A figure that another unit makes vanish says no more than that it doesn't belong.
    let inAnotherUnit = NearestExplanation.wrongUnit(terms) { index, changed in
      abs(changed.value) > max(slack, tolerance) && agrees(changing: index, to: changed)
    }
    return inAnotherUnit ?? withoutOnePart ?? leftOut(others)
      ?? NearestExplanation.ofOneFigure(terms, agree: agrees)
  }

  /// The part without which the others add up.
  private var withoutOnePart: NearestExplanation? {
    for (index, part) in parts.enumerated() where !part.value.isZero && parts.count > 1 {
      guard agrees(changing: index, to: part.scaled(by: 0)) else { continue }
      let name = part.namedInSentence
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
      let name = other.namedInSentence
      return NearestExplanation(
        LocalizedText(
          zh: "差额恰为\(name.zh)，可能漏计", en: "the gap is just \(name.en), which may be left out"))
    }
    return nil
  }
}

import HengModel

/// Parts held against their whole.
struct SumComparison {
  let parts: [AuditTerm]
  let whole: AuditTerm
  /// A gap that is let pass, if wider than rounding explains.
  let tolerance: Rational

  init(_ parts: [AuditTerm], whole: AuditTerm, tolerance: Rational? = nil) {
    self.parts = parts
    self.whole = whole
    self.tolerance = tolerance ?? 0
  }

  var sum: Rational { parts.reduce(0) { $0 + $1.value } }

  /// The sum less the whole.
  var gap: Rational { sum - whole.value }

  /// The widest gap that rounding every figure by half a unit of the last place leaves.
  private var rounding: Rational {
    (parts + [whole]).finestStep * Rational(parts.count + 1) / 2
  }

  /// Whether the gap is one that rounding or the tolerance explains.
  var isWithinRounding: Bool { abs(gap) <= max(rounding, tolerance) }

  /// The whole, as finely as the finest figure.
  private var finest: AuditTerm {
    let steps = (parts + [whole]).finestStep
    return whole.changed(to: whole.value, step: steps.isZero ? whole.step : steps)
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
    func agree(_ terms: [AuditTerm]) -> Bool {
      SumComparison(Array(terms.dropLast()), whole: terms[terms.count - 1], tolerance: tolerance)
        .isWithinRounding
    }
    let terms = parts + [whole]
    return NearestExplanation.wrongUnit(terms, agree: agree) ?? withoutOnePart ?? leftOut(others)
      ?? NearestExplanation.ofOneFigure(terms, agree: agree)
  }

  /// The part without which the others add up.
  private var withoutOnePart: NearestExplanation? {
    for (index, part) in parts.enumerated() where !part.value.isZero && parts.count > 1 {
      var rest = parts
      rest.remove(at: index)
      guard SumComparison(rest, whole: whole).isWithinRounding else { continue }
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

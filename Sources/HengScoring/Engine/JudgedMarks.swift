import HengModel

/// The marks of a judgement and what they leave open, without words.
struct JudgedMarks: Sendable {
  /// The marks before rounding, or `nil` without any.
  var exact: Rational?
  /// The marks after the scheme's rounding of rows.
  var marks: Rational?
  /// What the row as a whole rests on.
  var basis: Basis
  /// The marks that the reported facts and admissions alone leave open.
  var admissible: MarkRange
  /// The same once the faults that were judged are charged too.
  var charged: MarkRange
}

/// Turns judgements on one row into marks.
struct RowJudging: Sendable {
  let rule: ScoringRule
  let fullMarks: Rational
  let notApplicableMarks: Rational?
  let rounding: MarkRounding
  /// The smallest step between two marks.
  let quantum: Rational
  /// Everything that the rule can give.
  let range: MarkRange

  init(row: SchemeRow, rounding: MarkRounding) {
    rule = row.rule
    fullMarks = row.indicator.fullMarks
    notApplicableMarks = row.notApplicableMarks
    self.rounding = rounding
    quantum = rounding.quantum
    range = row.rule.range(fullMarks: fullMarks, quantum: quantum)
  }

  /// Returns the marks, or `nil` for a judgement of a kind that the rule doesn't take.
  func marks(of judgement: Judgement) -> JudgedMarks? {
    let basis = judgement.basis
    switch judgement.decision {
    case .marks(let marks): return plain(marks, basis)
    case .notApplicable: return plain(notApplicableMarks, basis)
    case .carriedOver(let part, let whole):
      guard case .external(let rule) = rule else { return nil }
      return plain(rule.marks(score: part, outOf: whole, fullMarks: fullMarks), basis)
    case .level(let id, let marks, let marksBasis):
      guard case .levels(let rule) = rule, let level = rule.level(named: id) else { return nil }
      return judged(level, marks: marks, levelBasis: basis, marksBasis: marksBasis)
    case .checklist(let answers):
      guard case .checklist(let rule) = rule else { return nil }
      return judged(rule, answers)
    case .incidents(let incidents):
      guard case .incidents(let rule) = rule else { return nil }
      return judged(rule, incidents, basis)
    case .veto: return nil
    }
  }

  private func plain(_ exact: Rational?, _ stated: Basis) -> JudgedMarks {
    let basis = exact == nil ? Basis.missing : stated
    let marks = exact.map(rounding.indicatorMarks)
    let admissible = basis == .reported ? marks.map { MarkRange($0) } ?? range : range
    return JudgedMarks(
      exact: exact, marks: marks, basis: basis, admissible: admissible,
      charged: basis == .judged ? admissible.capped(at: marks ?? fullMarks) : admissible)
  }

  private func judged(
    _ level: LevelsRule.Level, marks chosen: Rational?, levelBasis: Basis, marksBasis: Basis
  ) -> JudgedMarks {
    let levelRange = level.marks(quantum: quantum)
    let exact = chosen ?? level.onlyMarks
    let marks = exact.map(rounding.indicatorMarks)
    // A level with one value leaves no marks to choose.
    let choiceBasis = level.onlyMarks == nil ? marksBasis : levelBasis
    var admissible = range
    if levelBasis == .reported {
      admissible = choiceBasis == .reported ? marks.map { MarkRange($0) } ?? levelRange : levelRange
    }
    var charged = admissible
    if levelBasis <= .judged {
      let cap = choiceBasis <= .judged ? marks ?? levelRange.maximum : levelRange.maximum
      charged = admissible.capped(at: cap)
    }
    return JudgedMarks(
      exact: exact, marks: marks, basis: marks == nil ? .missing : max(levelBasis, choiceBasis),
      admissible: admissible, charged: charged)
  }

  private func judged(_ rule: ChecklistRule, _ answers: [Judgement.Answer]) -> JudgedMarks {
    var (marks, isWhole): (Rational, Bool) = (0, true)
    var (minimum, maximum, chargedMaximum): (Rational, Rational, Rational) = (0, 0, 0)
    var weakest = Basis.reported
    for index in rule.items.indices {
      let full = rule.items[index].marks
      let place = answers.firstIndex { $0.item == rule.items[index].id }
      let awarded = place.map { answers[$0].isMet } ?? false ? full : 0
      let basis = place.map { answers[$0].grounds.basis } ?? .missing
      if place == nil { isWhole = false }
      marks += awarded
      // What is reported is settled; a judged item is met at the most as it was judged.
      if basis == .reported { minimum += awarded }
      maximum += basis == .reported ? awarded : full
      chargedMaximum += basis == .reported || basis == .judged ? awarded : full
      weakest = max(weakest, basis)
    }
    return JudgedMarks(
      exact: isWhole ? marks : nil, marks: isWhole ? marks : nil, basis: weakest,
      admissible: MarkRange(minimum, maximum), charged: MarkRange(minimum, chargedMaximum))
  }

  private func judged(
    _ rule: IncidentsRule, _ incidents: [Judgement.Incident], _ stated: Basis
  ) -> JudgedMarks {
    func left(_ weakest: Basis) -> Rational {
      let count = incidents.reduce(0) { count, incident in
        let basis = incident.grounds.basis
        return basis <= weakest && basis != .corrected ? count + incident.count : count
      }
      return rule.marks(after: count, of: fullMarks)
    }
    let marks = left(.assumed)
    // Cases beyond those found may exist, so the charged cases only bound the marks from above.
    let settled = incidents.isEmpty && stated == .reported
    return JudgedMarks(
      exact: marks, marks: marks,
      // That there are no further cases rests on the judgement as a whole.
      basis: incidents.map(\.grounds.basis).reduce(stated, max),
      admissible: settled ? MarkRange(marks) : MarkRange(0, left(.reported)),
      charged: settled ? MarkRange(marks) : MarkRange(0, left(.judged)))
  }
}

import HengModel

/// What limits the marks inside a rule.
struct MarkLimits {
  var fullMarks: Rational
  /// The smallest step between marks that are given as they stand.
  var quantum: Rational

  /// The marks from zero to the row's full marks.
  var marks: Interval {
    Interval(lower: .init(0, isClosed: true), upper: .init(fullMarks, isClosed: true))
  }
}

/// A place of a rule that may be set anew.
struct RuleSlot<Rule>: Sendable {
  let name: String
  let label: LocalizedText
  let unit: UnitOfMeasure
  let access: ParameterAccess<Rule>
  let domain: @Sendable (Rule, MarkLimits) -> SchemeParameter.Domain

  /// A number that is measured, in the unit of what it is compared with.
  static func value(
    _ name: String, _ label: LocalizedText, _ path: any WritableKeyPath<Rule, Rational> & Sendable,
    _ unit: UnitOfMeasure, in allowed: @escaping @Sendable (Rule) -> Interval = { _ in .everything }
  ) -> RuleSlot {
    RuleSlot(name: name, label: label, unit: unit, access: .number(path)) { rule, _ in
      .numbers(allowed(rule), step: nil)
    }
  }

  /// Marks, of which those given as they stand can't be finer than the scheme's rounding.
  static func marks(
    _ name: String, _ label: LocalizedText, _ path: any WritableKeyPath<Rule, Rational> & Sendable,
    areGiven: Bool = false, in allowed: @escaping @Sendable (MarkLimits) -> Interval = \.marks
  ) -> RuleSlot {
    RuleSlot(name: name, label: label, unit: .mark, access: .number(path)) { _, limits in
      .numbers(allowed(limits), step: areGiven ? limits.quantum : nil)
    }
  }

  static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ label: LocalizedText, _ path: any WritableKeyPath<Rule, Choice> & Sendable
  ) -> RuleSlot where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    return RuleSlot(name: name, label: label, unit: .one, access: .choice(path)) { _, _ in
      .choices(words)
    }
  }

  /// Returns the same place inside a rule of any kind.
  func within(
    _ embed: @escaping @Sendable (Rule) -> ScoringRule,
    _ extract: @escaping @Sendable (ScoringRule) -> Rule?
  ) -> RuleSlot<ScoringRule> where Rule: Sendable {
    @Sendable func own(_ rule: ScoringRule) -> Rule {
      guard let own = extract(rule) else {
        preconditionFailure("\(name) isn't in a rule of kind \(rule.kind.rawValue)")
      }
      return own
    }
    return RuleSlot<ScoringRule>(
      name: name, label: label, unit: unit,
      access: ParameterAccess {
        access.value(own($0))
      } set: { rule, value in
        var changed = own(rule)
        access.set(&changed, value)
        rule = embed(changed)
      }
    ) { rule, limits in domain(own(rule), limits) }
  }
}

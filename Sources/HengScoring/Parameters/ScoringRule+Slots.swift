import HengModel

extension ScoringRule {
  /// The places of the rule that may be set anew, in the unit of the row's measure.
  func slots(unit: UnitOfMeasure) -> [RuleSlot<ScoringRule>] {
    switch self {
    case .deduct:
      return DeductRule.slots(unit: unit).map {
        $0.within(ScoringRule.deduct) { if case .deduct(let rule) = $0 { rule } else { nil } }
      }
    case .bands(let rule):
      return rule.slots(unit: unit).map {
        $0.within(ScoringRule.bands) { if case .bands(let rule) = $0 { rule } else { nil } }
      }
    case .linear(let rule):
      return rule.slots(unit: unit).map {
        $0.within(ScoringRule.linear) { if case .linear(let rule) = $0 { rule } else { nil } }
      }
    case .proportional(let rule):
      return rule.slots.map {
        $0.within(ScoringRule.proportional) {
          if case .proportional(let rule) = $0 { rule } else { nil }
        }
      }
    case .fullIf(let rule):
      return rule.slots.map {
        $0.within(ScoringRule.fullIf) { if case .fullIf(let rule) = $0 { rule } else { nil } }
      }
    case .incidents:
      return IncidentsRule.slots.map {
        $0.within(ScoringRule.incidents) { if case .incidents(let rule) = $0 { rule } else { nil } }
      }
    case .checklist(let rule):
      return rule.slots.map {
        $0.within(ScoringRule.checklist) { if case .checklist(let rule) = $0 { rule } else { nil } }
      }
    case .veto(let rule):
      return rule.slots.map {
        $0.within(ScoringRule.veto) { if case .veto(let rule) = $0 { rule } else { nil } }
      }
    case .levels, .external:
      return []
    }
  }
}

// MARK: - Rules over a measure

extension DeductRule {
  fileprivate static func slots(unit: UnitOfMeasure) -> [RuleSlot<DeductRule>] {
    [
      .value("limit", Term.limit, \.limit, unit),
      .value("per", Term.stepWidth, \.step, unit) { _ in
        .positive
      },
      .marks("marks", Term.marksPerStep, \.marksPerStep) { _ in
        .positive
      },
      .choice("steps", Term.partialSteps, \.steps),
    ]
  }
}

extension BandsRule {
  /// The seam between a band and the next one above it, moved in both.
  fileprivate subscript(cut index: Int) -> Rational {
    get { bands[index].range.upper?.value ?? 0 }
    set {
      bands[index].range.upper?.value = newValue
      bands[index + 1].range.lower?.value = newValue
    }
  }

  fileprivate func slots(unit: UnitOfMeasure) -> [RuleSlot<BandsRule>] {
    let cuts = bands.indices.dropLast().map { index in
      RuleSlot.value(
        "cut-\(index + 1)", LocalizedText(zh: "第 \(index + 1) 个界点", en: "cut \(index + 1)"),
        \BandsRule.[cut: index], unit
      ) { .seam(between: $0.bands[index].range, and: $0.bands[index + 1].range) }
    }
    let marks = bands.indices.map { index in
      RuleSlot.marks(
        "marks-\(index + 1)",
        LocalizedText(zh: "第 \(index + 1) 档分值", en: "marks of band \(index + 1)"),
        \BandsRule.bands[index].marks)
    }
    return cuts + marks
  }
}

extension LinearRule {
  fileprivate func slots(unit: UnitOfMeasure) -> [RuleSlot<LinearRule>] {
    let values = points.indices.map { index in
      RuleSlot.value(
        "at-\(index + 1)", LocalizedText(zh: "第 \(index + 1) 点", en: "point \(index + 1)"),
        \LinearRule.points[index].value, unit
      ) { $0.room(ofPoint: index) }
    }
    let marks = points.indices.map { index in
      RuleSlot.marks(
        "marks-\(index + 1)",
        LocalizedText(zh: "第 \(index + 1) 点分值", en: "marks at point \(index + 1)"),
        \LinearRule.points[index].marks)
    }
    return values + marks
  }

  /// The values strictly between a point's neighbours.
  private func room(ofPoint index: Int) -> Interval {
    func end(_ neighbour: Int) -> Interval.End? {
      points.indices.contains(neighbour)
        ? Interval.End(points[neighbour].value, isClosed: false) : nil
    }
    return Interval(lower: end(index - 1), upper: end(index + 1))
  }
}

extension ProportionalRule {
  fileprivate var slots: [RuleSlot<ProportionalRule>] {
    let target = target.constant.map { _, unit in
      RuleSlot.value(
        "target", Term.target.inSentence, \ProportionalRule.target.constantValue,
        unit)
    }
    return [target].compactMap { $0 } + [
      .choice(
        "direction", Term.targetSide,
        \.direction),
      .choice(
        "decline", Term.declineBeyondLimit,
        \.decline),
    ]
  }
}

extension FullIfRule {
  fileprivate var slots: [RuleSlot<FullIfRule>] {
    let threshold = condition.constant.map { _, unit in
      RuleSlot.value(
        "threshold", Term.threshold,
        \FullIfRule.condition.constantValue, unit)
    }
    return [threshold].compactMap { $0 } + [
      .marks("otherwise", Term.marksOtherwise, \.otherwise)
    ]
  }
}

extension Measure {
  /// The constant of a measure that has one.
  fileprivate var constantValue: Rational {
    get { constant?.value ?? 0 }
    set { self = replacingConstant(by: newValue) }
  }
}

// MARK: - Rules over judgements, and vetoes

extension IncidentsRule {
  fileprivate static let slots: [RuleSlot<IncidentsRule>] = [
    .marks(
      "marks", Term.marksPerCase, \.marksPerCase, areGiven: true
    ) { limits in
      var allowed = limits.marks
      allowed.lower?.isClosed = false
      return allowed
    }
  ]
}

extension ChecklistRule {
  fileprivate var slots: [RuleSlot<ChecklistRule>] {
    items.indices.map { index in
      .marks(items[index].id, items[index].label, \.items[index].marks, areGiven: true)
    }
  }
}

extension VetoRule {
  /// The largest total of an exercised veto that limits the total.
  fileprivate var totalAtMost: Rational {
    get { if case .totalAtMost(let marks) = effect { marks } else { 0 } }
    set { effect = .totalAtMost(newValue) }
  }

  fileprivate var slots: [RuleSlot<VetoRule>] {
    guard case .totalAtMost = effect else { return [] }
    return [
      .marks("total-at-most", Term.largestTotal, \.totalAtMost) { _ in
        Interval(lower: .init(0, isClosed: true), upper: nil)
      }
    ]
  }
}

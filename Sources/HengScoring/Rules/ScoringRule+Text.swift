public import HengModel

extension ScoringRule {
  /// The rule in words, made from its parameters so that text and rule can't part.
  ///
  /// - Parameters:
  ///   - fullMarks: The row's full marks.
  ///   - unit: The unit in which the row's measure is shown.
  ///   - label: Gives a fact's printed name.
  /// - Returns: One line in both languages.
  public func text(
    fullMarks: Rational, unit: UnitOfMeasure, label: (FactKey) -> LocalizedText
  ) -> LocalizedText {
    func show(_ measure: Measure) -> LocalizedText { measure.expression.text(fact: label) }
    func show(_ value: Rational) -> LocalizedText {
      Quantity(value, dimension: unit.dimension).text(in: unit)
    }
    switch self {
    case .fullIf(let rule):
      let condition = show(rule.condition)
      return LocalizedText(
        zh: "满足 \(condition.zh) 计 \(fullMarks) 分，否则 \(rule.otherwise) 分",
        en: "\(fullMarks.counted("mark")) if \(condition.en), else \(rule.otherwise)")
    case .deduct(let rule):
      return rule.text(fullMarks: fullMarks, limit: show(rule.limit), unit: unit)
    case .bands(let rule):
      return LocalizedText.joined(
        rule.bands.map { band in
          band.range.notation(show) + " → \(band.marks)"
        }, with: Term.semicolon)
    case .proportional(let rule):
      return rule.text(fullMarks: fullMarks, target: show(rule.target))
    case .linear(let rule):
      let points = LocalizedText.joined(rule.points.map { show($0.value) + " → \($0.marks)" })
      let rest =
        rule.outside == .hold
        ? LocalizedText(zh: "两端之外取端点分", en: "the end marks beyond the ends")
        : LocalizedText(zh: "两端之外未规定", en: "not covered beyond the ends")
      return LocalizedText(zh: "按直线计分：", en: "straight lines: ") + points
        + Term.semicolon + rest
    case .checklist(let rule):
      return LocalizedText.joined(
        rule.items.map { item in item.label + " \(item.marks)" }, with: Term.semicolon)
    case .incidents(let rule):
      return LocalizedText(
        zh: "每出现一例扣 \(rule.marksPerCase) 分，扣完为止",
        en: "\(rule.marksPerCase.counted("mark")) off per case, down to zero")
    case .levels(let rule):
      return LocalizedText.joined(
        rule.levels.map { level in
          level.label + (level.onlyMarks.map { " \($0)" } ?? " \(level.range.notation)")
        }, with: Term.semicolon)
    case .external(let rule):
      let parts = [rule.score, rule.outOf].compactMap { part in
        part.map { $0.expression.isSum ? "(\(show($0)))" : show($0) }
      }
      let share =
        parts.isEmpty
        ? LocalizedText(zh: "得分 ÷ 满分", en: "score ÷ full marks")
        : LocalizedText.joined(parts, with: " ÷ ")
      return LocalizedText(zh: "外部考核折算：", en: "carried over: ") + share
        + " × \(fullMarks)"
    case .veto(let rule):
      let condition =
        rule.condition.map { show($0) }
        ?? Term.found
      return LocalizedText(zh: "一票否决（", en: "veto (") + condition
        + LocalizedText(zh: "）：", en: "): ") + rule.effectText
    }
  }
}

extension DeductRule {
  fileprivate func text(
    fullMarks: Rational, limit limitText: LocalizedText, unit: UnitOfMeasure
  ) -> LocalizedText {
    let stepText = unit.width(step)
    // A single percentage point is a step of its own name.
    let each =
      stepText.en.hasPrefix("1 percentage") ? String(stepText.en.dropFirst(2)) : stepText.en
    let full = fullMarks.counted("mark")
    let gap = unit == .percent ? "" : " "
    let chinese =
      switch side {
      case .above: "≤ \(limitText.zh) 计 \(fullMarks) 分，每超过 \(stepText.zh)"
      case .below: "≥ \(limitText.zh) 计 \(fullMarks) 分，每低 \(stepText.zh)"
      case .from: "= \(limitText.zh) 计 \(fullMarks) 分，每偏离 \(stepText.zh)"
      }
    let english =
      switch side {
      case .above: "≤ \(limitText.en): \(full); per \(each) above,"
      case .below: "≥ \(limitText.en): \(full); per \(each) below,"
      case .from: "= \(limitText.en): \(full); per \(each) off,"
      }
    return LocalizedText(
      zh: chinese + gap + "扣 \(marksPerStep) 分（\(steps.label.zh)），扣完为止",
      en: english + " \(marksPerStep.counted("mark")) less (\(steps.label.en)), down to zero")
  }
}

extension DeductRule.Steps {
  /// The way of counting in words.
  public var label: LocalizedText {
    switch self {
    case .floor: Term.wholeGradationsOnly
    case .ceil: Term.gradationBegun
    case .proportional: Term.proRata
    }
  }
}

extension ProportionalRule {
  fileprivate func text(fullMarks: Rational, target aim: LocalizedText) -> LocalizedText {
    switch (direction, decline) {
    case (.atLeast, _):
      return LocalizedText(
        zh: "≥ \(aim.zh) 计 \(fullMarks) 分，未达到按 实际 ÷ 目标 比例计分",
        en: "≥ \(aim.en): \(fullMarks.counted("mark")); below, actual ÷ target of them")
    case (.equal, _):
      return LocalizedText(
        zh: "= \(aim.zh) 计 \(fullMarks) 分，未达到按 实际 ÷ 目标 比例计分",
        en: "= \(aim.en): \(fullMarks.counted("mark")); below, actual ÷ target of them")
    case (.atMost, .linear):
      return LocalizedText(
        zh: "≤ \(aim.zh) 计 \(fullMarks) 分，超过按 1 − (实际 − 目标) ÷ 目标 计分，达 2 倍为 0",
        en:
          "≤ \(aim.en): \(fullMarks.counted("mark")); above, 1 − (actual − target) ÷ target, 0 at twice"
      )
    case (.atMost, .inverse):
      return LocalizedText(
        zh: "≤ \(aim.zh) 计 \(fullMarks) 分，超过按 目标 ÷ 实际 比例计分",
        en: "≤ \(aim.en): \(fullMarks.counted("mark")); above, target ÷ actual of them")
    }
  }
}

extension VetoRule {
  /// What the veto does, in words.
  public var effectText: LocalizedText {
    switch effect {
    case .totalAtMost(let marks):
      LocalizedText(zh: "总分不高于 \(marks)", en: "total at most \(marks)")
    case .gradeAtMost(let grade):
      LocalizedText(zh: "等级不高于 \(grade.label.zh)", en: "grade at most \(grade.label.en)")
    }
  }
}

import HengIndex
import HengModel

extension IndexResult {
  /// The steps with their arguments and what they changed.
  var stepTable: Table {
    Table(
      columns: [
        .init(Term.step),
        .init(Term.arguments, wraps: true),
        .init(Term.effect, wraps: true),
      ],
      rows: IndexStep.allCases.map { step in
        Table.Row([step.label, argumentText(step), effect(of: step)])
      })
  }

  private func argumentText(_ step: IndexStep) -> LocalizedText {
    let arguments = specification.arguments(of: step)
    let own = arguments.filter { $0.name.hasPrefix("own.") }
    let isLong = arguments.count > Self.argumentLimit
    let shown = isLong ? arguments.filter { !own.contains($0) } : arguments
    let text = shown.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
    guard shown.count < arguments.count else { return LocalizedText(text) }
    let count = Set(own.map { $0.name.split(separator: ".")[1] }).count
    return LocalizedText(
      zh: "\(text)；另有 \(count) 项单独设定", en: "\(text); \(count) with arguments of their own")
  }

  /// More arguments than this are counted instead of listed.
  private static let argumentLimit = 8

  private func effect(of step: IndexStep) -> LocalizedText {
    switch step {
    case .denominate:
      return effect(
        changes(of: step), Term.divided,
        none: LocalizedText(zh: "没有换算", en: "nothing divided"))
    case .impute:
      let filled = changes(of: step)
      let text = effect(
        filled, Term.filledIn,
        none: LocalizedText(zh: "没有插补", en: "nothing filled in"))
      let left = normalizedGaps
      return left == 0
        ? text
        : text + LocalizedText(zh: "，仍缺 \(left) 个", en: ", \(left) still missing")
    case .screen:
      return screenedOut.isEmpty
        ? LocalizedText(zh: "没有单位被筛去", en: "no unit left out")
        : LocalizedText(zh: "筛去 ", en: "left out: ")
          + LocalizedText.joined(screenedOut.map(\.shown))
    case .treat: return treatmentEffect
    case .normalize:
      return LocalizedText(
        zh: "\(tree.indicatorCount) 个指标", en: "\(tree.indicatorCount) indicators")
    case .weight:
      return LocalizedText(
        zh: "\(tree.elements.count - 1) 个权重", en: "\(tree.elements.count - 1) weights")
    case .aggregate:
      return LocalizedText(zh: "\(tree.groups.count) 个汇总项", en: "\(tree.groups.count) aggregates")
    case .rank:
      let ranked = ranks.count { $0 != nil }
      return LocalizedText(zh: "\(ranked) 个名次", en: "\(ranked) ranks")
    }
  }

  private func effect(
    _ changes: [IndexChange], _ verb: LocalizedText, none: LocalizedText
  ) -> LocalizedText {
    if changes.isEmpty { return none }
    let indicators = Set(changes.map(\.indicator)).count
    return LocalizedText(
      zh: "\(verb.zh) \(indicators) 个指标的 \(changes.count) 个数",
      en: "\(changes.count) values of \(indicators) indicators \(verb.en)")
  }

  private var treatmentEffect: LocalizedText {
    var (pulled, pulledIndicators, transformed) = (0, 0, 0)
    for outcome in treatmentOutcomes.joined() {
      switch outcome {
      case .passed: break
      case .winsorized(let high, let low):
        pulled += high + low
        pulledIndicators += 1
      case .transformed: transformed += 1
      }
    }
    if pulledIndicators + transformed == 0 {
      return LocalizedText(zh: "没有指标需要处理", en: "no indicator needs it")
    }
    let winsorized = LocalizedText(
      zh: "\(pulledIndicators) 个指标缩尾 \(pulled) 个数",
      en: "\(pulled) values of \(pulledIndicators) indicators pulled in")
    let logarithms = LocalizedText(
      zh: "\(transformed) 个指标取对数", en: "\(transformed) indicators taken as logarithms")
    return .joined(
      (pulledIndicators > 0 ? [winsorized] : []) + (transformed > 0 ? [logarithms] : []))
  }
}

extension IndexStep {
  /// What the step does, in words; the Chinese one is followed by the word that index files use.
  var label: LocalizedText { LocalizedText(zh: "\(word.zh) \(word.en)", en: word.en) }

  private var word: LocalizedText {
    switch self {
    case .denominate: Term.denominate
    case .impute: Term.impute
    case .screen: Term.screening
    case .treat: Term.treatment
    case .normalize: Term.normalize
    case .weight: Term.weighting
    case .aggregate: Term.aggregate
    case .rank: Term.ranking
    }
  }
}

import HengModel
import HengScoring
import HengSensitivity

extension VarianceTarget {
  /// What the figure is, in words.
  func text(_ units: ScoredUnits) -> LocalizedText {
    switch self {
    case .rankShift:
      Term.meanRankShift
    case .unit(let unit, let figure):
      units.shown(unit) + Term.colon + figure.text
    }
  }
}

extension VarianceTarget.Figure {
  /// The figure's name.
  var text: LocalizedText {
    switch self {
    case .score: Term.total.inSentence
    case .rank: Term.rank.inSentence
    case .grade: Term.grade.inSentence
    }
  }
}

extension VarianceFactor {
  /// The values that the factor takes, in words.
  func values(_ units: ScoredUnits) -> LocalizedText {
    switch kind {
    case .weights(.flat):
      return LocalizedText(
        zh: "均匀分布于全部权重，依指标次序逐段折取",
        en: "uniform over all weights, by stick-breaking in the order of the indicators")
    case .weights(.noise(let fraction)):
      let text = (100 * fraction).shortText
      return LocalizedText(
        zh: "各上下浮动至多 \(text)% 后归一（不是均匀分布）",
        en: "each ± up to \(text)%, then rescaled; it isn't flat")
    case .weight(_, let grid):
      return grid.text { LocalizedText($0.shortText()) }
        + LocalizedText(zh: "，其余按比例", en: ", the others in proportion")
    case .parameter(let address, let grid):
      let parameter = units.scheme.parameters.first { $0.address == address }
      return grid.text { parameter?.text(of: .number($0)) ?? LocalizedText($0.shortText()) }
    case .choice(let options):
      return .joined(options.map(\.label), with: " / ")
    }
  }
}

extension DecimalGrid {
  fileprivate func text(_ number: (Rational) -> LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "\(number(first).zh) 至 \(number(last).zh)，步长 \(number(step).zh)",
      en: "\(number(first).en) to \(number(last).en) by \(number(step).en)")
  }
}

extension SchemeVariance {
  /// How the points are scrambled, in words.
  var scramblingText: LocalizedText {
    switch plan.settings.scrambling {
    case .owen: LocalizedText(zh: "Owen 加扰，种子 \(seed)", en: "Owen scrambling, seed \(seed)")
    case .digitalShift: LocalizedText(zh: "数位平移，种子 \(seed)", en: "digital shift, seed \(seed)")
    case .none:
      LocalizedText(zh: "不加扰，重抽样种子 \(seed)", en: "not scrambled, resampling seed \(seed)")
    }
  }

  /// How the error of the estimates is told, in words.
  var intervalText: LocalizedText {
    let confidence = (100 * plan.settings.confidence).shortText
    switch plan.settings.intervals {
    case .bootstrap(let count):
      return LocalizedText(
        zh: "\(confidence)%，自助法重抽 \(count) 次", en: "\(confidence)%, bootstrap of \(count) resamples"
      )
    case .scrambles(let count):
      return LocalizedText(
        zh: "\(confidence)%，\(count) 次独立加扰的均值",
        en: "\(confidence)%, mean over \(count) independent scrambles")
    }
  }

  /// The estimators, in words.
  var estimatorText: LocalizedText {
    let name =
      switch plan.settings.estimator {
      case .saltelli: "Saltelli 2010"
      case .janon: "Janon 2014"
      case .martinez: "Martinez 2011"
      }
    return LocalizedText(
      zh: "一阶 \(name)，总效应 Jansen 1999", en: "first order \(name), total Jansen 1999")
  }
}

extension SobolIndices {
  /// The factors from the largest total index to the smallest.
  var order: [Int] {
    total.indices.sorted {
      total[$0].value == total[$1].value ? $0 < $1 : total[$0].value > total[$1].value
    }
  }

  /// The first-order indices together.
  var firstOrderSum: Double { firstOrder.reduce(0) { $0 + $1.value } }
}

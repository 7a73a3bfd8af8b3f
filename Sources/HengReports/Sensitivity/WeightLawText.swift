package import HengModel
import HengScoring
package import HengSensitivity

extension WeightLaw {
  /// The law's name for people, with its parameters.
  package func text(_ units: ScoredUnits) -> LocalizedText {
    switch self {
    case .flat:
      return LocalizedText(zh: "均匀分布于全部权重", en: "flat: uniform over all weights")
    case .dirichlet(let concentration):
      let short = concentration.shortText
      let text = Double(short) == concentration ? short : concentration.description
      let isCustomary = concentration == units.customaryConcentration
      let doubled =
        isCustomary && concentration > units.fullMarks.doubleValue
        ? LocalizedText(zh: "，有半分故取满分的两倍", en: ", twice the full marks because some are halves")
        : ""
      return LocalizedText(
        zh: "以现行权重为均值的狄利克雷分布，集中度 \(text)",
        en: "Dirichlet around the weights in force, concentration \(text)") + doubled
    case .noise(let fraction):
      let text = (100 * fraction).shortText
      return LocalizedText(
        zh: "各权重上下浮动至多 \(text)% 后归一（不是均匀分布）",
        en: "noise: each weight ± up to \(text)%, then rescaled; it isn't flat")
    case .box(let box):
      return LocalizedText(zh: "均匀分布于界限之内：", en: "flat between bounds: ") + box.text(units)
    case .ordinal(let order):
      let names = order.map { units.indicators[$0].label }
      let zh = names.map(\.zh).joined(separator: " > ")
      let en = names.map(\.en).joined(separator: " > ")
      return LocalizedText(zh: "均匀分布，且 \(zh)", en: "flat where \(en)")
    case .constrained(let constraints):
      return LocalizedText(zh: "均匀分布，且分值满足 ", en: "flat where the marks meet ")
        + .joined(constraints.map { $0.text(units) }, with: Term.semicolon)
    case .hierarchical:
      return LocalizedText(
        zh: "逐级独立均匀，再逐级相乘（末级上不是均匀分布）",
        en: "hierarchical: flat in every group and multiplied down; it isn't flat on the indicators"
      )
    }
  }

  /// The name that the command takes.
  var name: String {
    switch self {
    case .flat: "flat"
    case .dirichlet: "dirichlet"
    case .noise: "noise"
    case .box: "box"
    case .ordinal: "ordinal"
    case .constrained: "constrained"
    case .hierarchical: "hierarchical"
    }
  }
}

extension BoxedWeights {
  /// The bounds in marks, or in short where every weight may stray by the same share.
  fileprivate func text(_ units: ScoredUnits) -> LocalizedText {
    let weights = units.weights
    let strays = weights.indices.filter { weights[$0] > 0 && upper[$0] < 1 }
      .map { upper[$0] / weights[$0] - 1 }
    if let first = strays.first,
      weights.indices.allSatisfy({ index in
        abs(lower[index] - weights[index] * (1 - first)) < 1e-9
          && abs(upper[index] - min(1, weights[index] * (1 + first))) < 1e-9
      })
    {
      let percent = (100 * first).shortText
      return LocalizedText(zh: "每个权重 ±\(percent)%", en: "each weight ±\(percent)%")
    }
    let full = units.fullMarks.doubleValue
    let bounded = weights.indices.filter { lower[$0] > 0 || upper[$0] < 1 }
    return .joined(
      bounded.map { index in
        let ends = "\((full * lower[index]).shortText)…\((full * upper[index]).shortText)"
        return units.indicators[index].label + LocalizedText(" \(ends)")
      })
  }
}

extension WeightConstraint {
  /// The inequality between marks.
  fileprivate func text(_ units: ScoredUnits) -> LocalizedText {
    // Written with a plus in front, which turns the comparison round where it has to.
    let isTurned = (coefficients.first { $0 != 0 } ?? 1) < 0
    var text: LocalizedText = ""
    for (indicator, coefficient) in zip(units.indicators, coefficients) where coefficient != 0 {
      let sign = (coefficient < 0) != isTurned ? " − " : text.en.isEmpty ? "" : " + "
      let size = abs(coefficient) == 1 ? "" : "\(abs(coefficient).shortText) × "
      text = text + LocalizedText(sign + size) + indicator.label
    }
    let marks = (isTurned ? -bound : bound) * units.fullMarks.doubleValue
    return text + LocalizedText((isTurned ? " ≥ " : " ≤ ") + marks.shortText)
  }
}

extension Double {
  /// A probability as a percentage with as many places.
  func percentText(digits: Int = 2) -> String { (100 * self).decimalText(digits: digits) + "%" }
}

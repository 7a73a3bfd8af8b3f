public import HengModel
public import HengSensitivity

extension SchemeVariance {
  /// Draws the indices of the first figure, from the largest total index, as SVG.
  public func chart(_ language: Language) -> String {
    let indices = indices[0]
    let synthetic =
      plan.units.isSynthetic ? Term.semicolon + Term.partlySynthetic.inSentence : ""
    return IndexBarsChart(
      title: Term.varianceOrigins + Term.dash
        + plan.targets[0].text(plan.units),
      subtitle: LocalizedText(
        zh: "\(plan.settings.sampleCount) 个样本，\(scramblingText.zh)；区间 \(intervalText.zh)",
        en:
          "\(plan.settings.sampleCount) samples, \(scramblingText.en); intervals \(intervalText.en)"
      )
        + synthetic,
      rows: indices.order.map { factor in
        IndexBarsChart.Row(
          plan.factors[factor].label, first: .init(indices.firstOrder[factor]),
          total: .init(indices.total[factor]))
      }
    ).svg(language)
  }
}

extension IndexBarsChart.Estimate {
  fileprivate init(_ estimate: SobolIndices.Estimate) {
    self.init(estimate.value, within: estimate.interval)
  }
}

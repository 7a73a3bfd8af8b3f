public import HengModel
public import HengSensitivity

extension Stability {
  /// Draws what weights do, as SVG: for one unit a tornado, for several, or for an indicator that
  /// is asked for, the walk of one weight.
  ///
  /// - Parameters:
  ///   - indicator: The indicator whose weight walks; otherwise the one whose weight can move the
  ///     least, in proportion, before the order changes.
  ///   - language: The language.
  /// - Returns: The document.
  public func chart(walking indicator: Int?, _ language: Language) -> String {
    if units.units.count == 1, indicator == nil { return tornado(language) }
    return walk(of: indicator ?? mostSensitive, language)
  }

  private var cutLines: [ReferenceLine] {
    zip(units.grades, units.cuts).map { ReferenceLine($0.shown, at: marks($1)) }
  }

  private func tornado(_ language: Language) -> String {
    let percent = (100 * fraction).shortText
    return TornadoChart(
      title: LocalizedText(zh: "权重 ±\(percent)% 时的得分：", en: "Score with each weight ±\(percent)%: ")
        + units.shown(0),
      subtitle: LocalizedText(
        zh: "一次变动一个权重，其余按比例调整", en: "one weight at a time, the others in proportion"),
      axisTitle: LocalizedText(zh: "得分", en: "Score"), base: marks(scores.values[0]),
      bars: units.indicators.enumerated().compactMap { index, indicator in
        weights[index].walk.map { walk in
          let bar = walk.tornadoBar(ofUnit: 0, within: fraction)
          return .init(indicator.label, low: marks(bar.scoreAtLess), high: marks(bar.scoreAtMore))
        }
      }, references: cutLines
    ).svg(language)
  }

  /// The indicator with the smallest relative change of weight that changes the order.
  private var mostSensitive: Int {
    func room(_ index: Int) -> Double {
      guard let order = weights[index].order, scores.weights[index] > 0 else { return .infinity }
      let down = order.causeBelow == nil ? .infinity : scores.weights[index] - order.lower
      let up = order.causeAbove == nil ? .infinity : order.upper - scores.weights[index]
      return min(down, up) / scores.weights[index]
    }
    return weights.indices.min { room($0) < room($1) } ?? 0
  }

  /// The most crossings that the picture points out.
  private static let drawnCrossingLimit = 300

  private func walk(of indicator: Int, _ language: Language) -> String {
    let label = units.indicators[indicator].label
    let walk = weights[indicator].walk
    let crossings = walk?.crossings(limit: Stability.drawnCrossingLimit) ?? []
    return WalkingWeightsChart(
      title: LocalizedText(
        zh: "“\(label.zh)”的权重移动时的得分", en: "Scores as the weight of “\(label.en)” walks"),
      subtitle: LocalizedText(zh: "其余权重按比例调整", en: "the other weights in proportion"),
      axisTitle: label + LocalizedText(zh: "的分值", en: ", marks"),
      weights: 0...units.fullMarks.doubleValue, nominal: marks(scores.weights[indicator]),
      lines: scores.order.enumerated().map { place, unit in
        .init(
          units.shown(unit), from: marks(walk?.startScores[unit] ?? scores.values[unit]),
          to: marks(walk?.endScores[unit] ?? scores.values[unit]),
          isEmphasised: place < top || units.units.count <= WalkingWeightsChart.nameLimit)
      },
      crossings: crossings.map { crossing in
        .init(
          weight: marks(crossing.share),
          result: marks(walk?.score(ofUnit: crossing.pair.ahead, at: crossing.share) ?? 0))
      }, references: cutLines
    ).svg(language)
  }
}

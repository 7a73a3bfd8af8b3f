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
      subtitle: Term.oneWeightAtATime,
      axisTitle: Term.total, base: marks(scores.values[0]),
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

  private func walk(of indicator: Int, _ language: Language) -> String {
    WalkingWeightsChart(
      weights[indicator].walk, of: indicator, units, scores,
      emphasising: Array(scores.order.prefix(top))
    ).svg(language)
  }
}

extension WalkingWeightsChart {
  /// The most crossings that the picture points out.
  private static let drawnCrossingLimit = 300

  /// Draws how the scores of some units move while one weight walks through its range.
  ///
  /// - Parameters:
  ///   - walk: The lines; `nil` if the indicator carries all the weight.
  ///   - indicator: The indicator whose weight walks.
  ///   - units: The units.
  ///   - scores: Their scores under the weights in force.
  ///   - emphasised: The units whose lines stand out among many.
  public init(
    _ walk: WalkingWeights?, of indicator: Int, _ units: ScoredUnits, _ scores: LinearScores,
    emphasising emphasised: [Int]
  ) {
    let full = units.fullMarks.doubleValue
    let label = units.indicators[indicator].label
    let crossings = walk?.crossings(limit: WalkingWeightsChart.drawnCrossingLimit) ?? []
    let isNamed = units.units.count <= WalkingWeightsChart.nameLimit
    self.init(
      title: LocalizedText(
        zh: "“\(label.zh)”的权重移动时的得分", en: "Scores as the weight of “\(label.en)” walks"),
      subtitle: (walk?.limit ?? 1) < 1 - 1e-9
        ? LocalizedText(
          zh: "设定或锁定的权重不动，其余按比例调整",
          en: "weights that are set or locked stay, the others in proportion")
        : LocalizedText(zh: "其余权重按比例调整", en: "the other weights in proportion"),
      axisTitle: label + LocalizedText(zh: "的分值", en: ", marks"),
      weights: 0...(full * (walk?.limit ?? 1)), nominal: full * scores.weights[indicator],
      lines: scores.order.map { unit in
        .init(
          units.shown(unit), from: full * (walk?.startScores[unit] ?? scores.values[unit]),
          to: full * (walk?.endScores[unit] ?? scores.values[unit]),
          isEmphasised: isNamed || emphasised.contains(unit))
      },
      crossings: crossings.map { crossing in
        .init(
          weight: full * crossing.share,
          result: full * (walk?.score(ofUnit: crossing.pair.ahead, at: crossing.share) ?? 0))
      },
      references: zip(units.grades, units.cuts).map { ReferenceLine($0.shown, at: full * $1) })
  }
}

import HengIndex
public import HengModel
public import HengSensitivity

extension Report {
  /// Reports how ranks vary when choices and weights vary together.
  public init(_ simulation: IndexSimulation, of subject: IndexSubject, topCount: Int) {
    self.init(
      title: Term.rankRobustness + Term.colon + subject.label)
    let shift = simulation.rankShift
    blocks = [
      .pairs(
        subject.heading + simulation.model.factorPairs + [
          .init(
            Term.draws,
            LocalizedText(
              zh: "\(simulation.drawCount) 次，种子 \(simulation.seed)",
              en: "\(simulation.drawCount), seed \(simulation.seed)")),
          .init(
            Term.meanRankShift,
            LocalizedText(
              "\(shift.value.decimalText(digits: 2)) ± \(shift.standardError.decimalText(digits: 2))"
            )),
        ]), .table(simulation.table(topCount)),
      .list([
        LocalizedText(
          zh: "各选项等可能，权重按所设幅度均匀变动；区间为抽样名次的 5%–95% 分位，不是置信区间。",
          en:
            "Options are equally likely and weights vary evenly within their bounds; the interval holds the ranks from 5 to 95 % of the draws and is no confidence interval."
        )
      ]),
    ]
  }
}

extension IndexModel {
  /// What varies, in words.
  var factorPairs: [Report.Pair] {
    choices.choices.map { choice in
      Report.Pair(choice.label, LocalizedText.joined(choice.options.map(\.label)))
    }
      + (choices.noise.map { noise in
        let percent = (100 * noise.fraction).decimalText(digits: 1)
        let level = noise.level
        return [
          Report.Pair(
            Term.weights,
            LocalizedText(
              zh: "±\(percent)%" + (level.map { "，第 \($0) 级" } ?? ""),
              en: "±\(percent)%" + (level.map { ", level \($0)" } ?? "")))
        ]
      } ?? [])
  }

  /// The rows from the first nominal rank to the last.
  var order: [Int] { nominal.rowsByRank }
}

extension IndexSimulation {
  fileprivate func table(_ topCount: Int) -> Table {
    let rows = model.nominal.rows
    return Table(
      columns: [
        .init(Term.inForce, .trailing),
        .init(Term.unit),
        .init(Term.meanRank, .trailing),
        .init(Term.standardError, .trailing),
        .init("5%", .trailing), .init(Term.median, .trailing),
        .init("95%", .trailing),
        .init(Term.firstProbability, .trailing),
        .init(LocalizedText(zh: "前 \(topCount) 的概率", en: "P(top \(topCount))"), .trailing),
      ],
      rows: model.order.map { row in
        let ranks = ranks(ofRow: row)
        func percent(_ estimate: Estimate) -> LocalizedText {
          LocalizedText((100 * estimate.value).decimalText(digits: 1) + "%")
        }
        return Table.Row([
          LocalizedText(ranks.nominal.rankText), rows[row].shown,
          LocalizedText(ranks.mean.value.decimalText(digits: 2)),
          LocalizedText(ranks.mean.standardError.decimalText(digits: 2)),
          LocalizedText(ranks.lower.rankText), LocalizedText(ranks.median.rankText),
          LocalizedText(ranks.upper.rankText), percent(probability(ofRow: row)),
          percent(probability(ofRow: row, isAmongFirst: topCount)),
        ])
      })
  }

  /// Draws the interval of every unit's rank, as SVG.
  public func chart(_ subject: IndexSubject, _ language: Language) -> String {
    RankRangeChart(
      title: Term.rankRobustness + Term.dash + subject.label,
      subtitle: LocalizedText(
        zh: "\(drawCount) 次抽样，种子 \(seed)", en: "\(drawCount) draws, seed \(seed)"),
      rangeName: Term.rankRangeShort,
      rows: model.order.map { row in
        let ranks = ranks(ofRow: row)
        return .init(
          model.nominal.rows[row].shown, nominal: ranks.nominal,
          range: ranks.lower...ranks.upper, median: ranks.median)
      }
    ).svg(language)
  }
}

extension JSONValue {
  /// How ranks vary when choices and weights vary together.
  public init(_ simulation: IndexSimulation, of subject: IndexSubject, topCount: Int) {
    func json(_ estimate: IndexSimulation.Estimate) -> JSONValue {
      .object([
        "value": JSONValue(estimate.value), "standard-error": JSONValue(estimate.standardError),
      ])
    }
    let rows = simulation.model.nominal.rows
    self = JSONValue.document(
      "heng-index-robustness",
      simulation.model.factorJSON.merging([
        "label": JSONValue(subject.label), "draws": JSONValue(Double(simulation.drawCount)),
        "seed": .string("\(simulation.seed)"), "top-count": JSONValue(Double(topCount)),
        "rank-shift": json(simulation.rankShift),
        "rows": .array(
          simulation.model.order.map { row in
            let ranks = simulation.ranks(ofRow: row)
            let scores = simulation.scores(ofRow: row)
            return .object(
              rows[row].json.merging([
                "rank": JSONValue(ranks.nominal),
                "mean-rank": json(ranks.mean), "rank-5": JSONValue(ranks.lower),
                "median-rank": JSONValue(ranks.median), "rank-95": JSONValue(ranks.upper),
                "first": json(simulation.probability(ofRow: row)),
                "top": json(simulation.probability(ofRow: row, isAmongFirst: topCount)),
                "score": JSONValue(scores.nominal), "mean-score": json(scores.mean),
                "score-deviation": JSONValue(scores.standardDeviation),
                "acceptability": .array(
                  simulation.rankFrequencies(ofRow: row).map {
                    .object(["rank": JSONValue($0.rank), "share": JSONValue($0.share)])
                  }),
              ]) { $1 })
          }),
      ]) { $1 })
  }
}

extension IndexModel {
  /// What varies, as JSON.
  var factorJSON: [String: JSONValue] {
    [
      "choices": .array(
        choices.choices.map { choice in
          .object([
            "id": .string(choice.id), "label": JSONValue(choice.label),
            "options": .array(choice.options.map { .string($0.id) }),
          ])
        }),
      "weight-noise": choices.noise.map { noise in
        .object([
          "within": JSONValue(noise.fraction), "level": JSONValue(noise.level.map(Double.init)),
        ])
      } ?? .null,
    ]
  }
}

import HengIndex
public import HengModel
public import HengSensitivity

extension Report {
  /// Reports which choices of an index the variance of ranks and scores comes from.
  public init(_ variance: IndexVariance, of subject: IndexSubject) {
    self.init(
      title: Term.varianceOrigins + Term.colon
        + subject.label)
    blocks = [
      .pairs(
        subject.heading + variance.model.factorPairs + [
          .init(
            Term.samples,
            LocalizedText(
              zh:
                "\(variance.settings.sampleCount)，共 \(variance.evaluationCount) 次合成，种子 \(variance.seed)",
              en:
                "\(variance.settings.sampleCount), the index made \(variance.evaluationCount) times, seed \(variance.seed)"
            ))
        ])
    ]
    if let first = variance.indices.first {
      blocks += [
        .heading(Term.meanRankShift),
        first.isConstant
          ? .paragraph(Term.variesWithNothing)
          : .table(variance.table(first)),
        .heading(Term.foremostRankFactors),
        .table(variance.unitTable),
      ]
    }
    blocks.append(
      .list([
        LocalizedText(
          zh: "一阶指数是因素单独解释的方差份额，总效应指数还包括它与其他因素的交互；各选项等可能。",
          en:
            "A first-order index is the share of the variance that a factor explains alone, a total one that and all it does together with others; options are equally likely."
        )
      ]))
  }
}

extension IndexVariance {
  /// The factors: the choices, then the weights if they vary.
  var factors: [(id: String, label: LocalizedText)] {
    model.choices.choices.map { ($0.id, $0.label) }
      + (model.noisyColumns.isEmpty
        ? [] : [("weights", Term.weights.inSentence)])
  }

  fileprivate func table(_ indices: SobolIndices) -> Table {
    func text(_ estimate: SobolIndices.Estimate) -> [LocalizedText] {
      [
        LocalizedText(estimate.value.decimalText(digits: 3)),
        LocalizedText(
          estimate.interval.map {
            "[\($0.lowerBound.decimalText(digits: 3)), \($0.upperBound.decimalText(digits: 3))]"
          } ?? "–"),
      ]
    }
    return Table(
      columns: [
        .init(Term.factor),
        .init(Term.firstOrder, .trailing),
        .init(Term.interval, .trailing),
        .init(Term.totalEffect, .trailing),
        .init(Term.interval, .trailing), .init(""),
      ],
      rows: indices.order.map { factor in
        Table.Row(
          [factors[factor].label] + text(indices.firstOrder[factor]) + text(indices.total[factor])
            + [
              indices.total[factor].isIndistinguishableFromZero
                ? Term.indistinguishable
                : indices.firstOrder[factor].isIndistinguishableFromZero
                  ? Term.firstOrderIndistinguishable
                  : ""
            ])
      },
      footer: Table.Row([
        Term.firstOrderSum,
        LocalizedText(indices.firstOrderSum.decimalText(digits: 3)), "", "", "", "",
      ]))
  }

  fileprivate var unitTable: Table {
    Table(
      columns: [
        .init(Term.rankInForce, .trailing),
        .init(Term.unit),
        .init(Term.standardDeviation, .trailing),
        .init(Term.largestTotalEffect),
      ],
      rows: model.order.compactMap { row in
        guard let target = targets.firstIndex(of: .rank(row: row)) else { return nil }
        let indices = indices[target]
        let foremost: LocalizedText =
          if let factor = indices.order.first, !indices.isConstant {
            factors[factor].label
              + LocalizedText(" \(indices.total[factor].value.decimalText(digits: 2))")
          } else {
            Term.doesNotVary
          }
        return Table.Row([
          LocalizedText(nominalValues[target].rankText), model.nominal.rows[row].shown,
          LocalizedText(indices.variance.squareRoot().decimalText(digits: 2)), foremost,
        ])
      })
  }

  /// Draws the indices of the mean shift of ranks, as SVG.
  public func chart(_ subject: IndexSubject, _ language: Language) -> String {
    let indices = indices[0]
    func estimate(_ found: SobolIndices.Estimate) -> IndexBarsChart.Estimate {
      .init(found.value, within: found.interval)
    }
    return IndexBarsChart(
      title: Term.rankShiftOrigins + Term.dash
        + subject.label,
      subtitle: LocalizedText(
        zh: "\(settings.sampleCount) 个样本，种子 \(seed)",
        en: "\(settings.sampleCount) samples, seed \(seed)"),
      rows: indices.order.map { factor in
        .init(
          factors[factor].label, first: estimate(indices.firstOrder[factor]),
          total: estimate(indices.total[factor]))
      }
    ).svg(language)
  }
}

extension JSONValue {
  /// Which choices of an index the variance of ranks and scores comes from.
  public init(_ variance: IndexVariance, of subject: IndexSubject) {
    let rows = variance.model.nominal.rows
    func json(_ estimate: SobolIndices.Estimate) -> JSONValue {
      .object([
        "value": JSONValue(estimate.value), "standard-error": JSONValue(estimate.standardError),
        "interval": estimate.interval.map { JSONValue([$0.lowerBound, $0.upperBound]) } ?? .null,
      ])
    }
    let targets = zip(variance.targets, variance.indices).enumerated().map {
      place, pair -> JSONValue in
      let (target, indices) = pair
      var content: [String: JSONValue] = [
        "nominal": JSONValue(variance.nominalValues[place]),
        "variance": JSONValue(indices.variance), "constant": .bool(indices.isConstant),
        "factors": .array(
          variance.factors.enumerated().map { factor, name in
            .object([
              "id": .string(name.id), "first-order": json(indices.firstOrder[factor]),
              "total": json(indices.total[factor]),
            ])
          }),
      ]
      switch target {
      case .rankShift: content["of"] = .string("rank-shift")
      case .rank(let row):
        content["of"] = .string("rank")
        content.merge(rows[row].json) { $1 }
      case .score(let row):
        content["of"] = .string("score")
        content.merge(rows[row].json) { $1 }
      }
      return .object(content)
    }
    self = JSONValue.document(
      "heng-index-variance",
      variance.model.factorJSON.merging([
        "label": JSONValue(subject.label),
        "samples": JSONValue(Double(variance.settings.sampleCount)),
        "evaluations": JSONValue(Double(variance.evaluationCount)),
        "seed": .string("\(variance.seed)"), "targets": .array(targets),
      ]) { $1 })
  }
}

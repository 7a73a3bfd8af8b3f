public import HengIndex
public import HengModel

/// How much elements matter beside their weights, and the weights for a wanted importance.
public struct ImportanceSubject: Sendable {
  /// The index.
  public var subject: IndexSubject
  /// The importance of every element.
  public var importance: EffectiveImportance
  /// The weights of a level for a wanted importance.
  public var weights: ImportanceWeights

  /// Creates a subject.
  public init(
    _ subject: IndexSubject, importance: EffectiveImportance, weights: ImportanceWeights
  ) {
    self.subject = subject
    self.importance = importance
    self.weights = weights
  }

  /// The elements of the level with their shares by weight, linear importance and correlation ratio.
  var rows: [(column: Int, weight: Double, linear: Double?, ratio: Double?, spearman: Double?)] {
    func shares(_ measure: ImportanceMeasure) -> [Int: EffectiveImportance.Share] {
      let shares = importance.shares(ofLevel: weights.level, by: measure) ?? []
      return Dictionary(shares.map { ($0.column, $0) }) { $1 }
    }
    let (linear, ratio) = (shares(.linear), shares(.correlationRatio))
    return importance.elements.filter { $0.level == weights.level }.map { element in
      (
        element.column, (linear[element.column] ?? ratio[element.column])?.weight ?? element.weight,
        linear[element.column]?.importance, ratio[element.column]?.importance, element.spearman
      )
    }
  }
}

extension Report {
  /// Reports how much elements matter beside their weights, and weights for a wanted importance.
  public init(_ analysis: ImportanceSubject) {
    let (weights, tree) = (analysis.weights, analysis.subject.shown.tree)
    self.init(
      title: Term.effectiveImportance + Term.colon
        + analysis.subject.label)
    func percent(_ share: Double?) -> LocalizedText {
      LocalizedText(share.map { (100 * $0).decimalText(digits: 1) + "%" } ?? "–")
    }
    blocks = [
      .pairs(
        analysis.subject.heading + [
          .init(Term.level, LocalizedText("\(weights.level)"))
        ]),
      .heading(Term.weightAndImportance),
      .table(
        Table(
          columns: [
            .init(Term.part),
            .init(Term.weightShare, .trailing),
            .init(Term.squaredCorrelationShare, .trailing),
            .init(Term.correlationRatioShare, .trailing),
            .init("ρ", .trailing),
          ],
          rows: analysis.rows.map { row in
            Table.Row([
              tree.elements[row.column].label, percent(row.weight), percent(row.linear),
              percent(row.ratio), LocalizedText(row.spearman?.decimalText(digits: 2) ?? "–"),
            ])
          })),
      .heading(Term.weightsForImportance),
      .paragraph(analysis.verdict),
      .table(
        Table(
          columns: [
            .init(Term.part),
            .init(Term.code),
            .init(Term.wanted, .trailing),
            .init(Term.obtained, .trailing),
            .init(Term.weightInGroup, .trailing),
          ],
          rows: weights.columns.enumerated().map { place, column in
            Table.Row([
              tree.elements[column].label, LocalizedText(tree.elements[column].id),
              percent(weights.wanted[place]), percent(weights.obtained[place]),
              LocalizedText(weights.weights[place].decimalText(digits: 4)),
            ])
          })),
      .list([
        LocalizedText(
          zh: "重要性是指数随该项变动的方差份额；权重相同的各项，因方差和相互关联不同，重要性可以相差很大。",
          en:
            "Importance is the share of the index's variance that goes with a part; parts of equal weight may matter very differently, by their variances and correlations."
        )
      ]),
    ]
  }
}

extension ImportanceSubject {
  fileprivate var verdict: LocalizedText {
    let measure =
      weights.measure == .linear ? Term.squaredCorrelation : Term.correlationRatio
    if weights.isReached {
      return LocalizedText(
        zh: "按\(measure.zh)，下列权重使各项的重要性正合所要的份额。",
        en: "By \(measure.en), these weights give every part the share that is wanted.")
    }
    let worst = (100 * weights.largestDeviation).decimalText(digits: 2)
    return LocalizedText(
      zh: "按\(measure.zh)，所要的份额不能全部达到；下列权重最接近，最多相差 \(worst) 个百分点。",
      en:
        "By \(measure.en), not all wanted shares can be reached; these weights come closest, within \(worst) points of a percent."
    )
  }

  /// Draws weight beside importance, as SVG.
  public func chart(_ language: Language) -> String {
    IndexBarsChart(
      title: Term.weightAndImportance + Term.dash + subject.label,
      subtitle: LocalizedText(zh: "第 \(weights.level) 级", en: "level \(weights.level)"),
      rows: rows.map { row in
        let importance = weights.measure == .linear ? row.linear : row.ratio
        return .init(
          subject.shown.tree.elements[row.column].label, first: .init(row.weight),
          total: .init(importance ?? 0))
      },
      names: .init(
        first: Term.weightShare.inSentence,
        total: Term.shareOfImportance,
        axis: Term.importanceShare)
    ).svg(language)
  }
}

extension JSONValue {
  /// How much elements matter beside their weights, and weights for a wanted importance.
  public init(_ analysis: ImportanceSubject) {
    let (weights, tree) = (analysis.weights, analysis.subject.shown.tree)
    self = JSONValue.document(
      "heng-index-importance",
      [
        "label": JSONValue(analysis.subject.label), "level": JSONValue(Double(weights.level)),
        "measure": .string(weights.measure.rawValue),
        "elements": .array(
          analysis.importance.elements.map { element in
            .object([
              "id": .string(tree.elements[element.column].id),
              "level": JSONValue(Double(element.level)),
              "effective-weight": JSONValue(element.weight),
              "linear": JSONValue(element.linear),
              "correlation-ratio": JSONValue(element.correlationRatio),
              "spearman": JSONValue(element.spearman),
            ])
          }),
        "weights": .array(
          weights.columns.enumerated().map { place, column in
            .object([
              "id": .string(tree.elements[column].id),
              "wanted": JSONValue(weights.wanted[place]),
              "obtained": JSONValue(weights.obtained[place]),
              "weight": JSONValue(weights.weights[place]),
            ])
          }),
        "reached": .bool(weights.isReached), "settled": .bool(weights.hasSettled),
        "largest-deviation": JSONValue(weights.largestDeviation),
        "evaluations": JSONValue(Double(weights.evaluationCount)),
      ])
  }
}

public import HengIndex
import HengModel
import HengNumerics

extension Report {
  /// Reports weights from the largest to the smallest, and what they follow from.
  public init(_ derivation: WeightDerivation) {
    self.init(
      title: Term.weights + Term.colon + derivation.titlePart,
      blocks: [
        .pairs(derivation.settings + derivation.facts), .table(derivation.table),
        .list(derivation.notes),
      ])
  }
}

extension WeightDerivation {
  fileprivate var titlePart: LocalizedText {
    let name = label ?? LocalizedText(path.split(separator: "/").last.map(String.init) ?? path)
    return group.map { name + LocalizedText(zh: " · ", en: " · ") + $0 } ?? name
  }

  fileprivate var settings: [Report.Pair] {
    var pairs = [Report.Pair(Term.method, method.text)]
    if case .values(let values) = basis {
      let place =
        stage == .treated
        ? LocalizedText(
          zh: "\(path)，处理后的 \(values.rowCount) 行",
          en: "\(path), \(values.rowCount) rows after treatment")
        : LocalizedText(zh: "\(path)，\(values.rowCount) 行", en: "\(path), \(values.rowCount) rows")
      pairs.append(Report.Pair(Term.data, place))
    } else {
      pairs.append(Report.Pair(Term.judgements, LocalizedText(path)))
    }
    if let source {
      pairs.append(Report.Pair(Term.source, LocalizedText(source)))
    }
    return pairs
  }

  /// What the method found beside the weights.
  fileprivate var facts: [Report.Pair] {
    switch basis {
    case .values(let values): values.facts
    case .comparisons(let process): process.facts(indicators)
    case .bestWorst(let method): method.facts(indicators)
    case .budget(let experts):
      [
        Report.Pair(
          Term.experts,
          LocalizedText(
            zh: "\(experts.shares.count) 位，各分 \(experts.budget.shortText) 点",
            en: "\(experts.shares.count), \(experts.budget.shortText) points each"))
      ]
    case .preferences, .swings, .order: []
    }
  }

  // MARK: The table

  /// Decimal places of weights in the table.
  private static let places = 4

  fileprivate var table: Table {
    let hasNames = indicators.contains { $0.label != LocalizedText($0.id) }
    let weights = weights
    let own = ownColumns
    var columns: [Table.Column] = [
      .init(LocalizedText(zh: "次序", en: "Rank"), .trailing),
      .init(Term.indicator),
    ]
    if hasNames { columns.append(.init(Term.name, wraps: true)) }
    columns.append(.init(Term.weight, .trailing))
    return Table(
      columns: columns + own.map(\.column),
      rows: ranking.map { indicator, rank in
        var cells: [LocalizedText] = ["\(rank)", LocalizedText(indicators[indicator].id)]
        if hasNames { cells.append(indicators[indicator].label) }
        cells.append(LocalizedText(weights[indicator].decimalText(digits: Self.places)))
        return Table.Row(cells + own.map { $0.text(indicator) })
      })
  }

  /// A column of the method's own.
  private struct OwnColumn {
    var column: Table.Column
    var text: (_ indicator: Int) -> LocalizedText

    init(
      _ title: LocalizedText, _ alignment: Table.Alignment = .trailing,
      _ text: @escaping (_ indicator: Int) -> LocalizedText
    ) {
      column = Table.Column(title, alignment)
      self.text = text
    }

    /// A column of numbers.
    static func numbers(_ title: LocalizedText, _ numbers: [Double], digits: Int = 4) -> OwnColumn {
      OwnColumn(title) { LocalizedText(numbers[$0].decimalText(digits: digits)) }
    }
  }

  private var ownColumns: [OwnColumn] {
    switch basis {
    case .values(let values):
      let direction = OwnColumn(Term.betterDirection, .leading) {
        values.directions[$0] == .largerIsBetter ? Term.largerIsBetter : Term.smallerIsBetter
      }
      return [direction] + Self.ownColumns(of: values.detail)
    case .budget(let experts):
      let parts = indicators.indices.map(experts.shares(ofIndicator:))
      return [
        OwnColumn(Term.standardDeviation) { indicator in
          LocalizedText(
            experts.deviation(ofIndicator: indicator)?.decimalText(digits: Self.places) ?? "–")
        },
        .numbers(Term.lowest, parts.map { $0.min() ?? 0 }),
        .numbers(Term.highest, parts.map { $0.max() ?? 0 }),
      ]
    case .swings(let points, _):
      return [
        OwnColumn(Term.points) { LocalizedText(points[$0].shortText) }
      ]
    case .order(let places, _):
      return [OwnColumn(Term.placeGiven) { "\(places[$0])" }]
    case .comparisons, .bestWorst, .preferences: return []
    }
  }

  private static func ownColumns(of detail: ValueWeights.Detail) -> [OwnColumn] {
    switch detail {
    case .information(let information):
      [.numbers(Term.information, information)]
    case .factors(let entropy, let losses):
      [
        .numbers(Term.byEntropy, entropy),
        .numbers(LocalizedText("CILOS"), losses),
      ]
    case .components(let components):
      [
        OwnColumn(Term.component) { indicator in
          "\(components.strongest(ofIndicator: indicator) + 1)"
        },
        OwnColumn(Term.loading) { indicator in
          let component = components.strongest(ofIndicator: indicator)
          return LocalizedText(components.loadings[indicator, component].decimalText(digits: 2))
        },
      ]
    case .none: []
    }
  }

  // MARK: Notes

  fileprivate var notes: [LocalizedText] {
    var notes = [method.note]
    if case .values = basis, method != .objective(.equal) {
      notes.append(
        LocalizedText(
          zh: "权重只出自这些数据，不说明重要性；数据一变，权重就变",
          en:
            "the weights come from these values alone and say nothing of importance; with other values they are others"
        ))
    }
    if !leftOut.isEmpty {
      notes.append(
        LocalizedText(
          zh: "未作指标的列：\(leftOut.joined(separator: "、"))",
          en: "columns that aren't taken as indicators: \(leftOut.joined(separator: ", "))"))
    }
    notes.append(
      areSiblings
        ? LocalizedText(zh: "可贴入指数文件的 steps：", en: "to paste into the steps of an index file: ")
          + LocalizedText(weightLine)
        : LocalizedText(
          zh: "这些指标不是同一项的下级，而指数文件按每一项的下级定权重；请用 --group 逐项求出",
          en:
            "these indicators aren't the parts of one whole, by which index files set weights; take one group at a time with --group"
        ))
    return notes
  }

  /// Decimal places of weights in a line of YAML, as many as tell them apart in any total.
  private static let linePlaces = 6

  /// The weights as a step of an index file.
  private var weightLine: String {
    let pairs = zip(indicators, weights).map { indicator, weight in
      "\(indicator.id.yamlKey): \(weight.decimalText(digits: Self.linePlaces))"
    }
    return "weight: { own: { \(pairs.joined(separator: ", ")) } }"
  }
}

extension RotatedComponents {
  /// The component in which an indicator's scaled squared loading is largest, the first of equals.
  fileprivate func strongest(ofIndicator indicator: Int) -> Int {
    let row = scaledSquaredLoadings.row(indicator)
    return row.indices.max { row[$0] < row[$1] || (row[$0] == row[$1] && $0 > $1) } ?? 0
  }
}

extension String {
  /// The text as a key of a YAML flow mapping, in quotes unless it is plainly a word.
  fileprivate var yamlKey: String {
    let isPlain =
      first?.isLetter == true
      && allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "." }
    if isPlain { return self }
    return "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

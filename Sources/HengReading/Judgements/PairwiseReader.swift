import HengDiagnostics
package import HengIndex
import HengModel
import HengNumerics
package import HengSources

/// Reads pairwise comparisons: by how many times, or only which indicator is more important.
package struct PairwiseReader {
  package let codes: JudgementCodes

  private var context: ReadingContext { codes.context }
  private var table: ComparisonTable { ComparisonTable(codes: codes) }

  // MARK: By how many times

  package static let processKeys = ["matrix", "comparisons", "random-index", "priorities"]

  private static let range = Interval(Rational(1, over: 1_000_000)...Rational(1_000_000))

  /// Reads what the analytic hierarchy process needs.
  package func process(_ file: MappingReader) -> AnalyticHierarchyProcess? {
    let randomIndex = file.optional("random-index").map { context.choice($0, RandomIndex.self) }
    let method = file.optional("priorities").map {
      context.choice($0, AnalyticHierarchyProcess.Method.self)
    }
    let judgements: Matrix? =
      switch file.exactlyOne(of: ["matrix", "comparisons"]) {
      case "matrix": file.optional("matrix").flatMap(matrix)
      case "comparisons": file.optional("comparisons").flatMap(comparisons)
      default: nil
      }
    guard let judgements, context.isClean, let comparisons = try? PairwiseComparisons(judgements)
    else { return nil }
    return AnalyticHierarchyProcess(
      comparisons, method: (method ?? nil) ?? .eigenvector,
      randomIndex: (randomIndex ?? nil) ?? .saaty1980)
  }

  private func times(_ node: SourceNode) -> JudgementCodes.Number? {
    codes.number(node, in: Self.range)
  }

  private func matrix(_ node: SourceNode) -> Matrix? {
    guard let cells = table.cells(node, times) else { return nil }
    table.check(
      cells, itself: "1", counterpart: { ($0.value.reciprocal).fractionText },
      fit: { one, other in
        abs(one.double * other.double - 1) <= PairwiseComparisons.reciprocityTolerance
      })
    return Matrix(cells)
  }

  /// Reads a comparison of every two indicators as `{ a: { b: 2, c: 3 }, b: { c: 1/2 } }`.
  private func comparisons(_ node: SourceNode) -> Matrix? {
    guard let pairs = context.pairs(node) else { return nil }
    context.doubtedNames = []
    var lines: [Int: Int] = [:]
    var judgements = Matrix.identity(codes.count)
    var compared = (0..<codes.count).map { Set([$0]) }
    for pair in pairs {
      let row = codes.indicator(keyOf: pair)
      for inner in context.pairs(pair.value) ?? [] {
        let column = codes.indicator(keyOf: inner)
        let number = times(inner.value)
        guard let row, let column else { continue }
        let key = min(row, column) * codes.count + max(row, column)
        if row == column {
          if let number, number.value != .one {
            context.report(
              .unequalToItself(codes.codes[row], found: number.text, expected: "1"),
              at: inner.value)
          }
        } else if let line = lines[key] {
          context.report(
            .comparedTwice(codes.codes[row], codes.codes[column], firstLine: line),
            atKeyOf: inner)
        } else {
          lines[key] = inner.keyLine
          compared[row].insert(column)
          compared[column].insert(row)
          if let number {
            judgements[row, column] = number.double
            judgements[column, row] = number.value.reciprocal.doubleValue
          }
        }
      }
    }
    reportUncompared(compared, at: node)
    return judgements
  }

  /// Reports, indicator by indicator, those further down that it isn't compared with.
  private func reportUncompared(_ compared: [Set<Int>], at node: SourceNode) {
    for (row, others) in compared.enumerated() {
      let missing = ((row + 1)..<max(codes.count, row + 1)).filter { !others.contains($0) }
      let names = missing.map { codes.codes[$0] }
      if missing.isEmpty || names.contains(where: context.doubtedNames.contains)
        || context.doubtedNames.contains(codes.codes[row])
      {
        continue
      }
      let place = node[codes.codes[row]] ?? node
      context.report(
        .uncompared(codes.codes[row], with: names), at: place)
    }
  }

  // MARK: Which is more important

  package static let preferenceKeys = ["matrix"]

  /// Numbers that can be read, so that each wrong one is told in the same words.
  private static let anyRange = Interval(Rational(-1_000_000)...Rational(1_000_000))

  /// Reads what RANCOM needs.
  package func preferences(_ file: MappingReader) -> [Double]? {
    let cells = file.required("matrix").flatMap { node in
      table.cells(node) { cell in
        guard let number = codes.number(cell, in: Self.anyRange) else { return nil }
        if [.zero, .one, Rational(1, over: 2)].contains(number.value) { return number }
        context.report(.notAPreference(number.text), at: cell)
        return nil
      }
    }
    guard let cells else { return nil }
    table.check(
      cells, itself: "0.5", counterpart: { (.one - $0.value).shortText() },
      fit: { $0.value + $1.value == .one })
    guard context.isClean, let matrix = Matrix(cells) else { return nil }
    return try? RANCOMWeights.weights(of: matrix)
  }
}

extension Matrix {
  /// Takes over cells that could all be read.
  fileprivate init?(_ cells: [[JudgementCodes.Number?]]) {
    let rows = cells.map { $0.compactMap { $0?.double } }
    guard zip(rows, cells).allSatisfy({ $0.count == $1.count }) else { return nil }
    self.init(rows: rows)
  }
}

extension Rational {
  /// One over the value, which isn't 0.
  fileprivate var reciprocal: Rational { .one / self }

  /// The value as a whole number, or as a fraction such as `1/3`.
  fileprivate var fractionText: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}

import HengIndex
import HengNumerics
import HengSensitivity
import Testing

@Suite struct IndexModelTests {
  typealias Example = IndexChoicesExample

  /// Runs the whole pipeline at a point.
  static func slowRanking(
    _ model: IndexModel, _ point: [Double]
  ) throws -> (scores: [Double], ranks: [Double]) {
    let choices = model.choices
    let options = choices.choices.enumerated().map { number, choice in
      Int(Double(choice.options.count) * point[number])
    }
    var specification = choices.specifications[choices.combination(options)]
    let nominal = try model.nominal.pipeline.run(specification)
    if let noise = choices.noise {
      for (column, coordinate) in zip(model.noisyColumns, point.dropFirst(options.count)) {
        specification.weighting.own[nominal.tree.elements[column].id] =
          nominal.localWeights[column] * (1 + noise.fraction * (2 * coordinate - 1))
      }
    }
    let ranking = try model.nominal.pipeline.run(specification).ranking
    return (ranking.scores.compactMap { $0 }, ranking.ranks.compactMap { $0 })
  }

  @Test(arguments: [nil, 1, 2] as [Int?])
  func `a point is a run of the pipeline`(level: Int?) throws {
    let choices = Example.choices(noise: IndexWeightNoise(fraction: 0.5, level: level))
    let model = try IndexModel(
      try Example.pipeline(seed: 7), choices, nominal: IndexSpecification())
    // The only child of c has no say.
    let columns = (level == 1 ? [] : [0, 1, 2, 3, 4]) + (level == 2 ? [] : [6, 7, 8])
    #expect(model.noisyColumns == columns)
    #expect(model.factorWidths == [1, 1, model.noisyColumns.count])
    let targets = [.rankShift] + (0..<9).flatMap { [IndexTarget.score(row: $0), .rank(row: $0)] }
    let points = try SobolSequence(
      dimensionCount: model.columnCount, scrambling: .owen(seed: 3)
    ).points(from: 0, count: 64)
    let outputs = try model.outputs(targets, at: points)
    let nominal = try #require(model.nominal.ranks as? [Double])
    for point in 0..<64 {
      let (scores, ranks) = try Self.slowRanking(model, points.row(point))
      let shift = zip(ranks, nominal).reduce(0) { $0 + abs($1.0 - $1.1) } / 9
      #expect(abs(outputs[point, 0] - shift) < 1e-12)
      for row in 0..<9 {
        #expect(abs(outputs[point, 1 + 2 * row] - scores[row]) < 1e-11)
        #expect(outputs[point, 2 + 2 * row] == ranks[row])
      }
    }
  }

  @Test func `the middle of the noise is no noise`() throws {
    let choices = Example.choices(noise: IndexWeightNoise(fraction: 1))
    let pipeline = try Example.pipeline(seed: 7)
    let model = try IndexModel(pipeline, choices, nominal: choices.specifications[3])
    let middle = Matrix(rows: [[0.9, 0.9] + model.noisyColumns.map { _ in 0.5 }])
    #expect(try model.outputs([.rankShift], at: middle).storage == [0])
    // At the origin every weight is multiplied by the same number next to 0.
    let origin = Matrix(rowCount: 1, columnCount: model.columnCount)
    let scores = try model.outputs([.score(row: 2)], at: origin)[0, 0]
    let expected = try pipeline.run(choices.specifications[0]).ranking.scores[2]
    #expect(abs(scores - (expected ?? .infinity)) < 1e-9)
  }

  @Test func `what is wrong is named`() throws {
    let pipeline = try Example.pipeline(seed: 7)
    func error(
      _ specifications: [IndexSpecification], nominal: IndexSpecification = IndexSpecification(),
      of pipeline: IndexPipeline
    ) -> IndexModelError? {
      let choices = IndexChoices(
        [Example.choice("a", optionCount: specifications.count)], specifications: specifications)
      do throws(IndexModelError) {
        _ = try IndexModel(pipeline, choices, nominal: nominal)
        return nil
      } catch {
        return error
      }
    }
    let failing = Example.specification(.minMax(), .geometricMean)
    let found = error([IndexSpecification(), failing], of: pipeline)
    if case .combination(let options, let failure) = found {
      #expect(options == [1])
      // Min–max makes a zero of each of the two indicators' least values.
      #expect(failure.problems.count == 2)
    } else {
      Issue.record("no failing combination")
    }
    if case .nominal = error([IndexSpecification()], nominal: failing, of: pipeline) {
    } else {
      Issue.record("no nominal failure")
    }
    let dropping = IndexSpecification(screening: Screening(dropped: ["u3"]))
    #expect(
      error([IndexSpecification(), dropping], of: pipeline) == .otherRows(options: [1]))

    let gaps = IndexPipeline(
      IndexData(
        rows: (0..<3).map { IndexRow(id: "u\($0)") }, values: [[1, 2], [3, nil], [2, 5]]),
      try IndicatorTree([
        IndexElement(id: "index"), IndexElement(id: "x", parent: "index"),
        IndexElement(id: "y", parent: "index"),
      ]))
    let strict = IndexSpecification(aggregation: AggregationPlan(leastPresent: 1))
    #expect(
      error([IndexSpecification(), strict], of: gaps) == .noScore(row: 1, options: [1]))
    #expect(
      error([IndexSpecification()], nominal: strict, of: gaps) == .noScore(row: 1, options: nil))
  }
}

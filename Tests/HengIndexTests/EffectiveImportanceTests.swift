import Glibc
import HengIndex
import HengNumerics
import HengTestSupport
import Testing

@Suite struct EffectiveImportanceTests {
  /// All combinations of two levels of three indicators, which are uncorrelated and of equal variance.
  static let factorial: [[Double?]] = (0..<8).map { row in
    (0..<3).map { Double(row >> $0 & 1) }
  }

  private func importance(
    _ rows: [[Double?]], weights: [Double]
  ) throws -> [EffectiveImportance.Element] {
    let result = try SmallIndex.flat(rows, weights: weights).run(IndexSpecification())
    return EffectiveImportance(result).elements
  }

  @Test func `uncorrelated indicators have squared weights`() throws {
    let weights = [3.0, 2, 1]
    let elements = try importance(Self.factorial, weights: weights)
    for (element, weight) in zip(elements, weights) {
      let expected = weight * weight / 14
      #expect(element.weight == weight / 6 && element.level == 1)
      #expect(abs(try #require(element.linear) - expected) < 1e-14)
      // On two levels every curve is a line.
      #expect(abs(try #require(element.correlationRatio) - expected) < 1e-12)
    }
  }

  @Test func `a parabola has no linear part`() throws {
    let rows = (-15...15).map { t in [Double(t), Double(t * t)] as [Double?] }
    let elements = try importance(rows, weights: [0, 1])
    #expect(try #require(elements[0].linear) < 1e-25)
    #expect(try #require(elements[0].correlationRatio) > 0.999)
    #expect(abs(try #require(elements[0].spearman)) < 1e-12)
    #expect(abs(try #require(elements[1].linear) - 1) < 1e-12)
    #expect(abs(try #require(elements[1].correlationRatio) - 1) < 1e-9)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the correlation ratio is at least the squared correlation`(seed: UInt64) throws {
    let result = try SmallIndex.grouped(seed: seed, rowCount: 30, missing: 0.1)
      .run(IndexSpecification())
    let importance = EffectiveImportance(result)
    for element in importance.elements {
      let (linear, ratio) = (
        try #require(element.linear), try #require(element.correlationRatio)
      )
      #expect(linear <= ratio + 1e-9 && ratio <= 1 && linear >= 0)
    }
    let shares = try #require(importance.shares(ofLevel: 1, by: .linear))
    #expect(shares.map(\.column) == [6, 7, 8])
    #expect(abs(shares.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
    #expect(abs(shares.reduce(0) { $0 + $1.importance } - 1) < 1e-12)
  }

  @Test func `what doesn't vary has no importance`() throws {
    let pipeline = try SmallIndex.flat([[1, 5], [3, 5], [2, 5]], weights: [1, 1])
    let specification = IndexSpecification(
      normalization: PerIndicator(.formula(.goalposts(lower: 0, upper: 10))))
    let importance = EffectiveImportance(try pipeline.run(specification))
    #expect(importance.elements[1].linear == nil && importance.elements[1].spearman == nil)
    #expect(importance.elements[1].correlationRatio == nil)
    #expect(importance.shares(ofLevel: 1, by: .linear)?.map(\.importance) == [1, 0])
    #expect(importance.shares(ofLevel: 2, by: .linear) == nil)
  }

  /// The same curve in the basis of truncated cubes, its penalty integrated by Simpson's rule, which
  /// is exact for the piecewise quadratic *f*″², and *λ* sought on finer and finer grids.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func `the curve is the one of least cross-validation`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let count = 40
    let x = (0..<count).map { Double($0) / Double(count - 1) }
    let y = x.map { x in
      3 * x * (x - 0.3) * (x - 0.9) + Double.random(in: -0.1...0.1, using: &random)
    }
    let rows = zip(x, y).map { [$0, $1] as [Double?] }
    let found = try #require(try importance(rows, weights: [0, 1])[0].correlationRatio)
    let knots = (0..<10).map { x[Int((Double($0) * 39 / 9).rounded())] }
    let expected = try TruncatedCubes(knots: knots).explainedShare(x, y)
    #expect(abs(found - expected) < 1e-5)
  }
}

/// Natural cubic splines by truncated cubes.
///
/// Source: T. Hastie, R. Tibshirani, J. Friedman, *The Elements of Statistical Learning* (2009),
/// formulas (5.4) and (5.5).
private struct TruncatedCubes {
  let knots: [Double]

  private func functions(_ x: Double) -> [Double] {
    combine(1, x) { x > $0 ? (x - $0) * (x - $0) * (x - $0) : 0 }
  }

  private func curvatures(_ x: Double) -> [Double] {
    combine(0, 0) { x > $0 ? 6 * (x - $0) : 0 }
  }

  private func combine(
    _ constant: Double, _ line: Double, _ power: (Double) -> Double
  ) -> [Double] {
    let last = knots[knots.count - 1]
    func quotient(_ knot: Double) -> Double { (power(knot) - power(last)) / (last - knot) }
    let reference = quotient(knots[knots.count - 2])
    return [constant, line] + knots.dropLast(2).map { quotient($0) - reference }
  }

  func explainedShare(_ x: [Double], _ y: [Double]) throws -> Double {
    let design = Matrix(rows: x.map(functions))
    let gram = design.transposed.times(design)
    var penalty = Matrix(rowCount: knots.count, columnCount: knots.count)
    for (left, right) in zip(knots, knots.dropFirst()) {
      for (place, weight) in [(left, 1.0), ((left + right) / 2, 4), (right, 1)] {
        let values = curvatures(place)
        for i in knots.indices {
          for j in knots.indices {
            penalty[i, j] += weight * (right - left) / 6 * values[i] * values[j]
          }
        }
      }
    }
    let mean = y.reduce(0, +) / Double(y.count)
    let total = y.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    var best = (validation: Double.infinity, exponent: 0.0, share: 0.0)
    func consider(_ exponent: Double) throws {
      let left = Matrix(
        rowCount: knots.count, columnCount: knots.count,
        storage: zip(gram.storage, penalty.storage).map { $0 + exp2(exponent) * $1 })
      let hat = design.times(try left.solving(design.transposed))
      let fitted = hat.times(y)
      let residual = zip(y, fitted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      let freedom = Double(y.count) - x.indices.reduce(0) { $0 + hat[$1, $1] }
      let validation = residual / (freedom * freedom)
      if validation < best.validation {
        let explained = fitted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        best = (validation, exponent, explained / total)
      }
    }
    for step in -80...40 { try consider(Double(step) / 4) }
    for width in [0.25, 0.025, 0.0025] {
      let centre = best.exponent
      for step in -10...10 { try consider(centre + width * Double(step) / 10) }
    }
    return best.share
  }
}

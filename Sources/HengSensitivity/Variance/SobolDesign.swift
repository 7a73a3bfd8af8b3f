public import HengNumerics

/// A reason that a design for Sobol' indices can't be made or used.
public enum SobolDesignError: Error, Hashable, Sendable {
  /// The sample count isn't a power of two, without which the sequence loses its even spread.
  case sampleCountNotAPowerOfTwo(Int)
  /// The factors take more columns than half the dimensions of the Sobol' sequence.
  case tooManyColumns(Int, limit: Int)
  /// A spread over scrambles is asked for, and the design isn't scrambled.
  case notScrambled
  /// A spread over scrambles is asked for with too few of them to tell it.
  case tooFewScrambles(Int, least: Int)
}

extension SobolDesignError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .sampleCountNotAPowerOfTwo(let count):
      "the sample count is \(count); expected a power of two, such as 1024"
    case .tooManyColumns(let count, let limit):
      "the factors take \(count) columns; expected at most \(limit)"
    case .notScrambled:
      "the design isn't scrambled, so every repetition is the same; choose a scrambling"
    case .tooFewScrambles(let count, let least):
      "\(count) scrambles don't tell a spread; expected at least \(least)"
    }
  }
}

/// The points at which a model is run for the Sobol' indices of its factors.
///
/// A factor is one or more columns of the unit cube; a group of columns, such as a whole weight
/// vector, is exchanged as one. A sample is one point of a Sobol' sequence with two coordinates for
/// each of the *D* columns: its first half makes row A, its second half row B. Row ABⱼ is A with
/// factor *j* from B, row BAⱼ is B with factor *j* from A.
///
/// Source: A. Saltelli et al., *Computer Physics Communications* 181 (2010), 259–270; the order of
/// rows is SALib's.
public struct SobolDesign: Hashable, Sendable {
  /// The number of columns of each factor, in order.
  public let factorWidths: [Int]
  /// The number of samples *N*, a power of two.
  public let sampleCount: Int
  /// Whether there are rows BAⱼ, which second-order indices need.
  public let includesSecondOrder: Bool
  /// The sequence of 2*D* dimensions.
  public let sequence: SobolSequence

  /// The number of factors *d*.
  public var factorCount: Int { factorWidths.count }
  /// The number of columns *D* of the model's points.
  public var columnCount: Int { sequence.dimensionCount / 2 }
  /// The rows of a sample: *d* + 2, or 2*d* + 2 with second order.
  public var rowsPerSample: Int { (includesSecondOrder ? 2 : 1) * factorCount + 2 }
  /// The number of times the model is run.
  public var rowCount: Int { sampleCount * rowsPerSample }

  /// Creates the design.
  ///
  /// - Parameters:
  ///   - factorWidths: The number of columns of each factor, at least 1 each; one factor at least.
  ///   - sampleCount: The number of samples *N*, a power of two.
  ///   - scrambling: How the sequence is randomized.
  ///   - includesSecondOrder: Whether to make the rows BAⱼ too.
  /// - Throws: ``SobolDesignError/sampleCountNotAPowerOfTwo(_:)`` and
  ///   ``SobolDesignError/tooManyColumns(_:limit:)``, the limit being 512.
  public init(
    factorWidths: [Int], sampleCount: Int, scrambling: SobolScrambling,
    includesSecondOrder: Bool = false
  ) throws(SobolDesignError) {
    precondition(
      !factorWidths.isEmpty && factorWidths.allSatisfy { $0 >= 1 },
      "factors of \(factorWidths) columns make no design")
    guard sampleCount > 0, sampleCount & (sampleCount - 1) == 0 else {
      throw .sampleCountNotAPowerOfTwo(sampleCount)
    }
    let columnCount = factorWidths.reduce(0, +)
    do throws(SobolSequenceError) {
      sequence = try SobolSequence(dimensionCount: 2 * columnCount, scrambling: scrambling)
    } catch {
      throw .tooManyColumns(columnCount, limit: SobolSequence.dimensionLimit / 2)
    }
    self.factorWidths = factorWidths
    self.sampleCount = sampleCount
    self.includesSecondOrder = includesSecondOrder
  }

  /// Returns the rows of some samples.
  ///
  /// - Parameter samples: Successive samples, from 0.
  /// - Returns: One point a row, one column of the cube a column; for each sample its rows A, AB₁ …
  ///   AB_d, (BA₁ … BA_d,) B.
  public func points(ofSamples samples: Range<Int>) -> Matrix {
    precondition(
      samples.lowerBound >= 0 && samples.upperBound <= sampleCount,
      "samples \(samples) lie outside a design of \(sampleCount)")
    let (count, period) = (samples.count, rowsPerSample)
    let halves = sequence.points(from: samples.lowerBound, count: count).storage
    var coordinates = [Double](repeating: 0, count: count * period * columnCount)
    var (column, row) = (0, 0)
    for (factor, width) in factorWidths.enumerated() {
      for _ in 0..<width {
        for sample in 0..<count {
          let a = halves[column * count + sample]
          let b = halves[(columnCount + column) * count + sample]
          for place in row...(row + factorCount) { coordinates[place] = a }
          for place in (row + factorCount + 1)..<(row + period) { coordinates[place] = b }
          coordinates[row + 1 + factor] = b
          if includesSecondOrder { coordinates[row + 1 + factorCount + factor] = a }
          row += period
        }
        column += 1
      }
    }
    return Matrix(rowCount: count * period, columnCount: columnCount, storage: coordinates)
  }
}

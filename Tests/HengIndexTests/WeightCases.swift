import FoundationEssentials
import HengIndex
import HengNumerics
import HengTestSupport
import Testing

/// Weights from elsewhere, see `Cases/weights/README.md`.
enum WeightCases {
  /// A matrix with the weights that somebody printed for it.
  struct Printed: Decodable, Sendable, CustomTestStringConvertible {
    var name: String?
    var matrix: [[Double]]
    var types: [Int]?
    var weights: [Double]

    var testDescription: String { name ?? "unnamed" }

    /// The matrix as a decision matrix, larger is better unless the case says otherwise.
    func decision() throws -> DecisionMatrix { try WeightCases.decision(matrix, types: types) }
  }

  struct Pymcdm: Decodable {
    var cases: [Printed]
  }

  struct ScikitCriteria: Decodable {
    struct Variants: Decodable {
      var matrix: [[Double]]
      var weights: [String: [Double]]
    }

    var critic: Variants
    var standardDeviation: Printed
    var entropy: Printed
  }

  struct JMcDM: Decodable {
    struct ColumnMeans: Decodable {
      var matrix: [[Double]]
      var eigenvalue: Double
      var consistencyIndex: Double
      var consistencyRatio: Double
      var estimates: [Double]
    }

    struct BestWorst: Decodable {
      var bestToOthers: [Double]
      var othersToWorst: [Double]
      var miss: Double
      var weights: [Double]
    }

    struct CRITIC: Decodable {
      var matrix: [[Double]]
      var types: [Int]
      var weights: [Double]
      var information: [Double]
    }

    var columnMeanAHP: ColumnMeans
    var bestWorst: BestWorst
    var critic: CRITIC
  }

  struct TechnologyAchievement: Decodable {
    struct Comparisons: Decodable {
      var matrix: [[Double]]
      var weights: [Double]
      var eigenvalue: Double
      var consistencyIndex: Double
      var consistencyRatio: Double
    }

    var comparisons: Comparisons
    var eigenvalues: [Double]
    var preciseEigenvalues: [Double]
    var scaledSquaredLoadings: [[Double]]
    var explainedVariances: [Double]
    var componentWeights: [Double]
    var factorWeights: [Double]
  }

  /// Decodes one of the files.
  static func decode<Value: Decodable>(_ type: Value.Type, from name: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text(name).utf8))
  }

  /// Reads the eight indicators of 23 countries.
  static func technologyAchievement() throws -> DecisionMatrix {
    let lines = try text("technology_achievement.csv").split(separator: "\n").dropFirst()
    return try decision(
      lines.map { line in
        try line.split(separator: ",").dropFirst().map { try #require(Double(String($0))) }
      })
  }

  private static func text(_ name: String) throws -> String {
    try #require(
      ProjectFiles.text(ProjectFiles.path("Tests/HengIndexTests/Cases/weights/\(name)")))
  }

  /// Makes a decision matrix; an indicator of type −1 is better if smaller.
  static func decision(_ rows: [[Double]], types: [Int]? = nil) throws -> DecisionMatrix {
    let values = Matrix(rows: rows)
    let types = types ?? [Int](repeating: 1, count: values.columnCount)
    return try DecisionMatrix(
      values: values,
      directions: types.map { try #require(IndicatorDirection(rawValue: $0)) })
  }
}

/// Returns the largest distance of two lists' numbers, infinite for lists of different length.
func largestDistance(_ left: [Double], _ right: [Double]) -> Double {
  guard left.count == right.count else { return .infinity }
  return zip(left, right).map { abs($0 - $1) }.max() ?? 0
}

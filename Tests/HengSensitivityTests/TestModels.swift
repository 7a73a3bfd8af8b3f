import FoundationEssentials
import Glibc
import HengNumerics
import HengTestSupport
import Testing

/// Models with known Sobol' indices, and cases from files.
enum TestModels {
  /// Applies a function of one point to every row of a block.
  static func scalar(
    _ function: @escaping @Sendable ([Double]) -> Double
  ) -> @Sendable (Matrix) -> Matrix {
    { points in
      Matrix(
        rowCount: points.rowCount, columnCount: 1,
        storage: (0..<points.rowCount).map { function(points.row($0)) })
    }
  }

  /// sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ on [−π, π]³.
  static let ishigami = scalar { point in
    let x = point.map { 2 * Double.pi * $0 - Double.pi }
    return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * pow(x[2], 4) * sin(x[0])
  }

  /// Reads a JSON file of this target's cases.
  static func decoded<Value: Decodable>(_ type: Value.Type, from file: String) throws -> Value {
    let path = ProjectFiles.path("Tests/HengSensitivityTests/Cases/\(file)")
    let text = try #require(ProjectFiles.text(path))
    return try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

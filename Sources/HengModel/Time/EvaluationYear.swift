/// The years that evaluations and their data can be of.
package enum EvaluationYear {
  /// From the first year of long series of figures to far beyond any plan; a number outside is none
  /// of a year.
  package static let range = 1900...2200

  /// Reads a year as documents write it, as a plain number; `nil` if it is none.
  package static func plain(_ text: String) -> Int? {
    Int(text).flatMap { range.contains($0) && "\($0)" == text ? $0 : nil }
  }
}

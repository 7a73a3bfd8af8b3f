package import HengModel
import HengReports
import HengScoring
package import HengSensitivity

/// Marks as the page shows them.
enum MarkText {
  /// The two ends of a range of marks without needless zeros.
  static func ends(of range: MarkRange) -> [String] {
    [range.minimum.shortText(digits: 2), range.maximum.shortText(digits: 2)]
  }
}

extension ScoredUnits {
  /// A total with as many places as the scheme rounds to.
  func text(ofTotal total: Rational) -> String { scheme.rounding.text(of: total) }

  /// The place of a grade from the best.
  package func place(of grade: Grade?) -> Int? { grades.firstIndex { $0.id == grade?.id } }
}

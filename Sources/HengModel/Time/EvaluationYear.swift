/// The years that evaluations and their data can be of.
package enum EvaluationYear {
  /// From the first year of long series of figures to far beyond any plan; a number outside is none
  /// of a year.
  package static let range = 1900...2200
}

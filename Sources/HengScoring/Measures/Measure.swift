public import HengModel

/// A formula over named facts, as a scheme or an evaluation writes it.
///
/// The language has `+ − × ÷` (also `- * /`), parentheses, `min(…)`, `max(…)`, comparisons with
/// `and`, `or`, `not`, numbers with a unit (`100%`, `5 万元`), facts by their kebab-case name, and
/// `prior(name)` for the year before. A minus sign between names needs a space on its left.
public struct Measure: Hashable, Sendable {
  /// The text as written.
  public var text: String
  /// The parsed form.
  public var expression: Expression

  /// Parses a measure; names and units of facts are checked apart from this.
  ///
  /// - Throws: ``MeasureError`` with the place of the first thing that can't be read.
  public init(parsing text: String) throws(MeasureError) {
    self.text = text
    var parser = MeasureParser(tokens: try MeasureLexer.tokens(of: text))
    expression = try parser.parse()
  }

  /// The facts the measure names.
  public var facts: [FactKey] { expression.facts }
}

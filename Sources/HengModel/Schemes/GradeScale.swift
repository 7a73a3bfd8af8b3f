/// A verdict on a total, such as 优 or 良.
public struct Grade: Hashable, Sendable {
  /// The kebab-case name, unique in its scale.
  public var id: String
  /// The printed name.
  public var label: LocalizedText
  /// Other words that reports use for the same grade, such as 良好 for 良.
  public var aliases: [String]
  /// The totals that earn the grade.
  public var range: Interval

  /// Creates a grade.
  public init(id: String, label: LocalizedText, aliases: [String] = [], range: Interval) {
    self.id = id
    self.label = label
    self.aliases = aliases
    self.range = range
  }

  /// Returns whether a word from a report or a file means this grade.
  public func isNamed(_ word: String) -> Bool {
    id == word || label.zh == word || label.en == word || aliases.contains(word)
  }
}

/// The grades of a scheme, from best to worst, which together cover every possible total, or none.
public struct GradeScale: Hashable, Sendable {
  /// The grades from best to worst.
  public var grades: [Grade]

  /// Creates a scale.
  public init(_ grades: [Grade]) { self.grades = grades }

  /// Returns the grade of a total that was rounded by the scheme's rule, or `nil` outside all.
  public func grade(of total: Rational) -> Grade? {
    grades.first { $0.range.contains(total) }
  }

  /// Returns the grade a report means by a word, or `nil` if the scale has no such grade.
  public func grade(named word: String) -> Grade? {
    grades.first { $0.isNamed(word) }
  }
}

/// The cells in which a person judges a row; each is a reference, `nil` where there is none.
public struct JudgementCells: Hashable, Sendable {
  /// The marks themselves, or within a level.
  public var marks: String?
  /// Whether the row doesn't apply: the word for yes.
  public var notApplicable: String?
  /// The level, by its printed name.
  public var level: String?
  /// Whether an item of a checklist is met, by the item's name: the word for yes or no.
  public var items: [String: String]
  /// How many cases were found.
  public var incidents: String?
  /// The result of another assessment.
  public var score: String?
  /// The most that the other assessment gives.
  public var outOf: String?
  /// Whether a veto is exercised: the word for yes or no.
  public var veto: String?

  /// Creates the cells of a row that nobody judges.
  public init() {
    self.items = [:]
  }
}

public import HengModel

/// Marks for each item that is met; the items' marks add up to the row's.
public struct ChecklistRule: Hashable, Sendable {
  /// One item.
  public struct Item: Hashable, Sendable {
    /// The kebab-case name, unique in the rule.
    public var id: String
    /// The printed text.
    public var label: LocalizedText
    /// The marks if met.
    public var marks: Rational

    /// Creates an item.
    public init(id: String, label: LocalizedText, marks: Rational) {
      self.id = id
      self.label = label
      self.marks = marks
    }
  }

  /// The largest count of items, which bounds the count of sums.
  public static let itemLimit = 16

  /// The items.
  public var items: [Item]

  /// Creates a rule.
  public init(items: [Item]) { self.items = items }

  /// Every total that some choice of met items gives.
  var attainableSums: Set<Rational> {
    items.reduce(into: [0]) { sums, item in sums.formUnion(sums.map { $0 + item.marks }) }
  }
}

/// One scored row of an indicator scheme (a leaf of the tree, 末级指标).
public struct Indicator: Hashable, Sendable {
  /// The kebab-case name, unique in its scheme.
  public var id: String
  /// The printed name.
  public var label: LocalizedText
  /// The marks the row carries when fully earned (分值); 0 for a veto.
  public var fullMarks: Rational
  /// The dimensions above the row, from level 1 down.
  public var path: [DimensionLabel]
  /// Where the row comes from.
  public var provenance: Provenance

  /// The name and full marks of an inner node of the indicator tree.
  public struct DimensionLabel: Hashable, Sendable {
    /// The kebab-case name, unique in its scheme.
    public var id: String
    /// The printed name.
    public var label: LocalizedText
    /// The marks of everything below.
    public var fullMarks: Rational

    /// Creates a dimension's label.
    public init(id: String, label: LocalizedText, fullMarks: Rational) {
      self.id = id
      self.label = label
      self.fullMarks = fullMarks
    }
  }

  /// Creates an indicator.
  public init(
    id: String, label: LocalizedText, fullMarks: Rational, path: [DimensionLabel],
    provenance: Provenance
  ) {
    self.id = id
    self.label = label
    self.fullMarks = fullMarks
    self.path = path
    self.provenance = provenance
  }

  /// The row's depth in the tree, counted from the top; a row with no dimension above has 1.
  public var level: Int { path.count + 1 }
}

/// A workbook to be written.
public struct Workbook: Hashable, Sendable {
  /// A name that formulas may use for a cell or a range.
  public struct DefinedName: Hashable, Sendable {
    /// The name.
    public var name: String
    /// What it stands for, such as `'Base data'!$B$5`.
    public var reference: String

    /// Creates a name.
    public init(_ name: String, _ reference: String) {
      self.name = name
      self.reference = reference
    }
  }

  /// The title in the file's properties.
  public var title: String
  /// The sheets in the order of their tabs; at least one.
  public var sheets: [Sheet]
  /// The names.
  public var names: [DefinedName]

  /// Creates a workbook.
  public init(title: String, sheets: [Sheet] = [], names: [DefinedName] = []) {
    self.title = title
    self.sheets = sheets
    self.names = names
  }
}

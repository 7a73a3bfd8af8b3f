/// A place in a file, for editors to jump to.
public struct FileLocation: Hashable, Sendable {
  /// A sheet of a workbook.
  public struct Sheet: Hashable, Sendable {
    /// Its place among the sheets, from 1.
    public var number: Int
    /// Its name.
    public var name: String

    /// Creates a sheet.
    public init(number: Int, name: String) {
      self.number = number
      self.name = name
    }
  }

  /// The file, as the person named it.
  public var path: String
  /// The sheet, in a workbook.
  public var sheet: Sheet?
  /// The line from 1, in a workbook the row; `nil` for the file as a whole.
  public var line: Int?
  /// The column from 1, in Unicode scalars, in a workbook that of the cell.
  public var column: Int?

  /// Creates a location.
  public init(path: String, sheet: Sheet? = nil, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.sheet = sheet
    self.line = line
    self.column = column
  }

  /// The location as `path:line:column`, in a workbook as `path:sheet!cell`.
  public var text: String {
    guard let sheet else {
      return ([path] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    }
    let cell = line.map { (column.map(FileLocation.letters(ofColumn:)) ?? "") + String($0) }
    return "\(path):" + [sheet.name, cell].compactMap { $0 }.joined(separator: "!")
  }

  /// The letters of a sheet's column, such as `AB` for 28.
  private static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      let letter = UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      letters = String(letter) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

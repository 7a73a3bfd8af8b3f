/// Bounds that keep a hostile file from eating memory or time.
///
/// The bounds of the file format itself (rows, columns, characters of a cell) aren't settings.
public struct ReadingLimits: Hashable, Sendable {
  /// Bytes of the file; forms with pictures stay below 20 MB.
  public var fileBytes = 64 << 20
  /// Entries of the archive; a workbook has some ten for each sheet.
  public var entries = 10_000
  /// Bytes that one part may inflate to; a sheet of 100,000 rows and ten columns has 36 MB.
  public var partBytes = 256 << 20
  /// Bytes that the parts read of one file may inflate to, each counted once.
  public var totalBytes = 512 << 20
  /// How many times its size in the archive a part may inflate to, once it is past a megabyte;
  /// the XML of sheets shrinks 5 to 40 fold.
  public var inflationRatio = 200
  /// Nested elements; a sheet nests some ten deep, and those that count only five.
  public var depth = 64
  /// Bytes of one tag, comment or other piece of markup, which has to be held whole.
  public var markupBytes = 1 << 20
  /// Bytes of text held at a time: that of the shared strings, of one row, and of a grid.
  public var textBytes = 64 << 20
  /// Shared strings; each takes 16 bytes even if it is empty.
  public var sharedStrings = 2_000_000
  /// Sheets of the workbook.
  public var sheets = 1_000
  /// Merged ranges of a sheet; each look-up of a cell's range passes over them.
  public var merges = 20_000
  /// Cells of a grid; rows that are streamed have no such bound.
  public var gridCells = 1_000_000

  /// The bounds that every honest form keeps with room to spare.
  public static let customary = ReadingLimits()

  private init() {}

  /// Characters of a cell, in UTF-16 units.
  ///
  /// Source: Microsoft, "Excel specifications and limits", total number of characters that a cell
  /// can contain.
  static let cellCharacters = 32_767

  /// Bytes of a cell's text in XML, where a character may be written as `_xHHHH_`.
  static let cellTextBytes = 7 * cellCharacters

  /// Cell formats, with their number formats.
  ///
  /// Source: Microsoft, "Excel specifications and limits", unique cell formats.
  static let cellFormats = 65_490

  /// Characters of a sheet's name: Excel takes 31, other programs more.
  static let sheetNameCharacters = 255
}

public import HengDiagnostics
public import HengForms
import HengModel
public import HengScoring
package import HengSources

/// A scheme file: the scheme on any day, and the cases it carries.
///
/// Values may be dated in the file; every date's version is checked when the file is opened, so
/// a mistake in next year's marks shows today.
public struct SchemeFile: Sendable {
  /// The file.
  public let path: String
  package let root: SourceNode
  /// The scheme of every year, if the file dates nothing.
  private let undated: Scheme?

  /// Opens and checks a scheme file, apart from the cases it carries.
  ///
  /// - Throws: ``InvalidFiles`` with every mistake, of every date's version.
  public init(path: String) throws(InvalidFiles) {
    self.path = path
    let context = ReadingContext(path: path)
    guard let root = Document(path: path).root(as: .scheme, in: context) else {
      throw InvalidFiles(context.diagnostics)
    }
    self.root = root
    let dates = DatedValues.dates(in: root).sorted()
    let anyDay = SchemeFile.lastDay(of: 9999)
    let versions = (dates.isEmpty ? [anyDay] : dates).map { day in
      context.day = dates.isEmpty ? nil : day
      return SchemeReader(day: day, context: context).scheme(root)
    }
    undated = dates.isEmpty ? versions[0] : nil
    if !context.isClean { throw InvalidFiles(context.diagnostics) }
  }

  /// Returns the scheme as in force on the last day of a year.
  ///
  /// - Throws: ``InvalidFiles`` if some value isn't in force yet.
  public func scheme(forYear year: Int) throws(InvalidFiles) -> Scheme {
    if let undated { return undated }
    let context = ReadingContext(path: path)
    let scheme = SchemeReader(day: SchemeFile.lastDay(of: year), context: context).scheme(root)
    guard let scheme, context.isClean else { throw InvalidFiles(context.diagnostics) }
    return scheme
  }

  /// Returns how the data-entry workbook lays out figures on the last day of a year.
  ///
  /// - Throws: ``InvalidFiles`` if some value isn't in force yet.
  public func form(forYear year: Int) throws(InvalidFiles) -> FormDesign {
    let context = ReadingContext(path: path)
    let version = SchemeReader(day: SchemeFile.lastDay(of: year), context: context).version(root)
    guard let version, context.isClean else { throw InvalidFiles(context.diagnostics) }
    return version.form
  }

  /// The identifier that a scheme's file announces, right or wrong in everything else.
  package static func identifier(atPath path: String) -> String? {
    let root = Document(path: path).root(as: .scheme, in: ReadingContext(path: path))
    if case .scalar(let id) = root?["id"]?.content { return id }
    return nil
  }

  private static func lastDay(of year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-12-31"
  }
}

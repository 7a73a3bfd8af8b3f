import FoundationEssentials
public import HengDiagnostics
public import HengForms
public import HengModel
public import HengScoring

/// What a data-entry workbook is made from: a scheme's file, or an evaluation to fill in.
public struct FormDraft: Sendable {
  /// The scheme, without rows of a unit's own.
  public let scheme: Scheme
  /// How the scheme lays out figures.
  public let design: FormDesign
  /// The scheme's file, relative to the workbook's folder.
  public let schemePath: String
  /// The evaluation to fill in.
  public let evaluation: Evaluation?
  /// The evaluation's own indicators, with the scheme that has them in place.
  public let own: EntryForm.Own?

  /// The last year for which dated values may be given.
  private static let lastYear = 9999

  /// Prepares a blank form.
  ///
  /// - Parameters:
  ///   - path: The scheme's file.
  ///   - year: The evaluated year; the newest version of the scheme if it isn't known yet.
  ///   - form: Where the workbook will stand.
  /// - Throws: ``InvalidFiles`` with the scheme's mistakes.
  public init(scheme path: String, year: Int?, besideFile form: String) throws(InvalidFiles) {
    let file = try SchemeFile(path: path)
    scheme = try file.scheme(forYear: year ?? FormDraft.lastYear)
    design = try file.form(forYear: year ?? FormDraft.lastYear)
    schemePath = RelativePath.of(path, fromFile: form)
    evaluation = nil
    own = nil
  }

  /// Prepares a form filled in with an evaluation.
  ///
  /// - Parameters:
  ///   - path: The evaluation's file or folder.
  ///   - form: Where the workbook will stand.
  /// - Throws: ``InvalidFiles`` with the evaluation's mistakes, and if it has an execution record or
  ///   indicators that forms don't hold.
  public init(evaluation path: String, besideFile form: String) throws(InvalidFiles) {
    let loaded = try EvaluationLoader().loadOnly(at: path)
    let file = try SchemeFile(path: loaded.schemePath)
    scheme = try file.scheme(forYear: loaded.evaluation.year)
    design = try file.form(forYear: loaded.evaluation.year)
    schemePath = RelativePath.of(loaded.schemePath, fromFile: form)
    evaluation = loaded.evaluation
    own =
      loaded.scheme == scheme ? nil : EntryForm.Own(loaded.evaluation, loaded.scheme, of: scheme)
    if loaded.scheme != scheme && own == nil || loaded.evaluation.execution != nil {
      throw InvalidFiles(.cannotBeFilledIn, in: loaded.path)
    }
  }
}

/// Paths as files give them, relative to their own folder.
enum RelativePath {
  /// Returns the path of a file as another file's folder sees it.
  static func of(_ target: String, fromFile file: String) -> String {
    var from = parts(of: file)
    from.removeLast()
    let to = parts(of: target)
    let shared = zip(from, to).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared)).joined(
      separator: "/")
  }

  private static func parts(of path: String) -> [String] {
    let whole =
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var parts: [String] = []
    for part in whole.split(separator: "/").map(String.init) {
      if part == "..", !parts.isEmpty {
        parts.removeLast()
      } else if part != "." {
        parts.append(part)
      }
    }
    return parts
  }
}

public import HengDiagnostics
public import HengReading
import HengScoring
import HengSources

/// Loads evaluations of every form, opening each scheme file only once.
public final class EvaluationLoader {
  private let schemes = SchemeLibrary()
  /// The schemes that forms name, by the form's folder and the scheme's identifier.
  private var foundSchemes: [[String]: String] = [:]

  /// Creates a loader that has nothing open.
  public init() {}

  /// Loads one evaluation and its scheme.
  ///
  /// - Parameter path: The evaluation's file.
  /// - Returns: The evaluation with its scheme, checked against each other.
  /// - Throws: ``InvalidFiles`` with every mistake of both files.
  public func load(_ path: String) throws(InvalidFiles) -> LoadedEvaluation {
    try load(OpenedFile(path: path))
  }

  /// Loads the one evaluation that a path means.
  ///
  /// - Throws: ``InvalidFiles`` if the path means none or several, or with the file's mistakes.
  public func loadOnly(at path: String) throws(InvalidFiles) -> LoadedEvaluation {
    let files = try EvaluationLocator.files(at: path)
    guard files.count == 1 else { throw InvalidFiles(.severalEvaluations(files.count), in: path) }
    return try load(files[0])
  }

  /// Loads the evaluation that a file holds.
  ///
  /// - Throws: ``InvalidFiles`` with every mistake of it and its scheme, or if it is of another kind.
  func load(_ file: OpenedFile) throws(InvalidFiles) -> LoadedEvaluation {
    let context = ReadingContext(path: file.path)
    let read: EvaluationContent?
    switch file.content {
    case .document(let document): read = content(of: document, in: context)
    case .form: read = formContent(at: file.path, in: context)
    case .workbook, .table: throw file.lacksMap
    }
    guard let read else { throw InvalidFiles(context.diagnostics) }
    return try read.evaluation(
      formFacts: schemes.formFacts(at: read.schemePath, year: read.year), in: context)
  }

  private func content(of document: Document, in context: ReadingContext) -> EvaluationContent? {
    guard let root = document.root(as: .evaluation, in: context),
      let header = EvaluationReader(context: context).header(root)
    else { return nil }
    let schemePath = FilePath.of(header.schemePath, besideFile: document.path)
    // Without a year the newest version serves to find the other mistakes.
    let year = header.year ?? SchemeLibrary.lastYear
    return schemes.scheme(
      at: schemePath, named: header.scheme, year: year, at: root["year"] ?? root, in: context
    ).map { EvaluationContent(root: root, year: year, scheme: $0, schemePath: schemePath) }
  }

  /// Reads a filled data-entry workbook, which names its scheme by identifier and path.
  private func formContent(at path: String, in context: ReadingContext) -> EvaluationContent? {
    guard var form = FormReader(path: path, in: context), let cover = form.coverLines(),
      form.checkWhole(), let name = form.schemeName(cover),
      let schemePath = schemePath(of: name, in: context)
    else { return nil }
    let yearNode = form.year(cover)
    let year =
      EvaluationReader(context: context).year(yearNode) ?? SchemeLibrary.lastYear
    let scheme = schemes.scheme(
      at: schemePath, named: name.node, year: year, at: yearNode, in: context)
    guard let scheme, let design = try? schemes.file(at: schemePath).form(forYear: year) else {
      return nil
    }
    return EvaluationContent(
      root: form.root(cover, year: yearNode, name, scheme: scheme, design: design), year: year,
      scheme: scheme, schemePath: schemePath)
  }

  /// Finds the scheme that a form names, or reports where it was looked for.
  private func schemePath(of name: FormReader.SchemeName, in context: ReadingContext) -> String? {
    let locator = FormSchemeLocator(form: context.path, id: name.id, recorded: name.path)
    if let known = foundSchemes[locator.key] { return known }
    guard let found = locator.path else {
      context.report(
        .schemeNotFoundByName(name.id, tried: locator.candidates), at: name.node)
      return nil
    }
    foundSchemes[locator.key] = found
    return found
  }
}

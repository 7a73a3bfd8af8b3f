public import HengDiagnostics
import HengForms
public import HengModel
public import HengScoring

/// An evaluation with the scheme it is scored under.
public struct LoadedEvaluation: Hashable, Sendable {
  /// The evaluation's file, and the row where it is one of a table.
  public var location: FileLocation
  /// The scheme's file.
  public var schemePath: String
  /// The facts and judgements.
  public var evaluation: Evaluation
  /// The scheme as in force for the evaluated year.
  public var scheme: Scheme

  /// The location as text.
  public var path: String { location.text }

  /// Returns the row of a score with an identifier or a printed name.
  ///
  /// - Throws: ``InvalidFiles`` if the scheme has no such row, with the nearest name.
  public func row(named name: String, in score: EvaluationScore) throws(InvalidFiles) -> RowScore {
    let id = scheme.row(named: name)?.indicator.id
    if let row = score.rows.first(where: { $0.row.indicator.id == id }) { return row }
    let known = scheme.rows.flatMap { [$0.indicator.id, $0.indicator.label.zh] }
    throw InvalidFiles([
      Diagnostic(
        .noSuchRow(
          name, nearest: NearestName.of(name, among: known), known: scheme.rows.map(\.indicator.id)),
        at: .file(at: schemePath))
    ])
  }
}

/// Loads evaluations, opening each scheme file only once.
public final class EvaluationLoader {
  /// A scheme file, or the mistakes that keep it from being used.
  private var schemeFiles: [String: Result<SchemeFile, InvalidFiles>] = [:]
  private var schemes: [SchemeVersion: Scheme] = [:]
  private var formFacts: [SchemeVersion: [FactDeclaration]] = [:]

  private struct SchemeVersion: Hashable {
    var path: String
    var year: Int
  }

  /// Creates a loader that has nothing open.
  public init() {}

  /// Loads one evaluation and its scheme.
  ///
  /// - Parameter path: The evaluation's file.
  /// - Returns: The evaluation with its scheme, checked against each other.
  /// - Throws: ``InvalidFiles`` with every mistake of both files.
  public func load(_ path: String) throws(InvalidFiles) -> LoadedEvaluation {
    if FormFile.isWorkbook(path) { return try loadForm(path) }
    let context = ReadingContext(path: path)
    guard let text = FileReading.text(of: path, in: context),
      let root = YAMLParser.parse(text, in: context)
    else { throw InvalidFiles(context.diagnostics) }
    let reader = EvaluationReader(context: context)
    guard let header = reader.header(root) else { throw InvalidFiles(context.diagnostics) }
    let schemePath = EvaluationLoader.path(header.schemePath, besideFile: path)
    // Without a year the newest version serves to find the other mistakes.
    let year = header.year ?? EvaluationLoader.lastYear
    guard
      let plain = scheme(
        at: schemePath, named: header.scheme, year: year, at: root["year"] ?? root, in: context)
    else { throw InvalidFiles(context.diagnostics) }
    return try evaluation(root, year: year, under: plain, at: schemePath, in: context)
  }

  /// Loads a filled data-entry workbook, which names its scheme by identifier and path.
  private func loadForm(_ path: String) throws(InvalidFiles) -> LoadedEvaluation {
    let context = ReadingContext(path: path)
    guard var form = FormReader(path: path, in: context), let cover = form.coverLines(),
      form.checkWhole(), let name = form.schemeName(cover),
      let schemePath = schemePath(of: name, in: context)
    else { throw InvalidFiles(context.diagnostics) }
    let yearNode = form.year(cover)
    let reader = EvaluationReader(context: context)
    let year = reader.year(yearNode) ?? EvaluationLoader.lastYear
    let plain = scheme(
      at: schemePath, named: name.node, year: year, at: yearNode, in: context)
    guard let plain, let file = try? schemeFiles[schemePath]?.get() else {
      throw InvalidFiles(context.diagnostics)
    }
    let root = form.root(
      cover, year: yearNode, name, scheme: plain, design: try file.form(forYear: year))
    return try evaluation(root, year: year, under: plain, at: schemePath, in: context)
  }

  /// Reads what an evaluation says under its scheme, its own rows put in place.
  private func evaluation(
    _ root: SourceNode, year: Int, under plain: Scheme, at schemePath: String,
    in context: ReadingContext
  ) throws(InvalidFiles) -> LoadedEvaluation {
    let scheme = OwnIndicatorReader(context: context, scheme: plain).extended(by: root)
    let evaluation = EvaluationReader(context: context).evaluation(
      root, year: year, scheme: scheme, formFacts: formFacts(at: schemePath, year: year))
    guard let evaluation, context.isClean else { throw InvalidFiles(context.diagnostics) }
    return LoadedEvaluation(
      location: FileLocation(path: context.path), schemePath: schemePath, evaluation: evaluation,
      scheme: scheme)
  }

  /// Returns what the form of a scheme that was opened asks for besides the scheme's facts.
  private func formFacts(at path: String, year: Int) -> [FactDeclaration] {
    let version = SchemeVersion(path: path, year: year)
    if let known = formFacts[version] { return known }
    let found = (try? schemeFiles[path]?.get().form(forYear: year))?.facts ?? []
    formFacts[version] = found
    return found
  }

  /// The schemes that were found by identifier, by the form's folder and the identifier.
  private var foundSchemes: [[String]: String] = [:]

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

  /// A year whose version of a scheme is the newest one.
  static let lastYear = 9999

  /// Opens the scheme that a file names; what keeps that from working is reported in the file, and
  /// mistakes inside the scheme where they are.
  func scheme(
    at schemePath: String, named node: SourceNode, year: Int, at yearNode: SourceNode,
    in context: ReadingContext
  ) -> Scheme? {
    do {
      return try scheme(at: schemePath, year: year)
    } catch {
      for diagnostic in error.diagnostics {
        let problem = diagnostic.problem
        if problem == .fileNotFound {
          context.report(.schemeNotFound(context.text(node) ?? schemePath), at: node)
        } else if problem.isOfUnusableScheme {
          context.report(problem, at: node)
        } else if problem.code == Problem.Code.noValueInForce {
          context.report(.schemeNotInForce(year: year), at: yearNode)
          return nil
        } else {
          context.add(diagnostic)
        }
      }
      return nil
    }
  }

  /// Loads the one evaluation that a path means.
  ///
  /// - Throws: ``InvalidFiles`` if the path means none or several, or with the file's mistakes.
  public func loadOnly(at path: String) throws(InvalidFiles) -> LoadedEvaluation {
    let files = try EvaluationLocator.files(at: path)
    guard files.count == 1 else {
      throw InvalidFiles(.severalEvaluations(files.count), in: path)
    }
    return try load(files[0])
  }

  private func scheme(at path: String, year: Int) throws(InvalidFiles) -> Scheme {
    let version = SchemeVersion(path: path, year: year)
    if let scheme = schemes[version] { return scheme }
    let opened: Result<SchemeFile, InvalidFiles>
    if let known = schemeFiles[path] {
      opened = known
    } else {
      do {
        opened = .success(try SchemeFile(path: path))
      } catch {
        opened = .failure(error)
      }
      schemeFiles[path] = opened
    }
    let scheme = try opened.get().scheme(forYear: year)
    schemes[version] = scheme
    return scheme
  }

  /// Resolves a path that a file gives relative to its own folder.
  static func path(_ target: String, besideFile file: String) -> String {
    if target.hasPrefix("/") { return target }
    var parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(
      String.init)
    for part in target.split(separator: "/") {
      if part == "..", let last = parts.last, last != "..", last != ".", !last.isEmpty {
        parts.removeLast()
      } else if part != "." {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

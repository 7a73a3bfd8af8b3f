package import HengDiagnostics
import HengForms
import HengModel
package import HengScoring
package import HengSources

/// The schemes that evaluations name, each file opened once.
package final class SchemeLibrary {
  /// A year whose version of a scheme is the newest one.
  package static let lastYear = 9999

  private struct Version: Hashable {
    var path: String
    var year: Int
  }

  /// A scheme file, or the mistakes that keep it from being used.
  private var files: [String: Result<SchemeFile, InvalidFiles>] = [:]
  private var schemes: [Version: Scheme] = [:]
  private var formFacts: [Version: [FactDeclaration]] = [:]

  package init() {}

  /// Returns a scheme file, opened once.
  ///
  /// - Throws: ``InvalidFiles`` with its mistakes.
  package func file(at path: String) throws(InvalidFiles) -> SchemeFile {
    if let known = files[path] { return try known.get() }
    let opened: Result<SchemeFile, InvalidFiles>
    do {
      opened = .success(try SchemeFile(path: path))
    } catch {
      opened = .failure(error)
    }
    files[path] = opened
    return try opened.get()
  }

  /// Opens the scheme that a file names; what keeps that from working is reported in the file, and
  /// mistakes inside the scheme where they are.
  package func scheme(
    at path: String, named node: SourceNode, year: Int, at yearNode: SourceNode,
    in context: ReadingContext
  ) -> Scheme? {
    do {
      return try scheme(at: path, year: year)
    } catch {
      for diagnostic in error.diagnostics {
        let problem = diagnostic.problem
        if problem == .fileNotFound {
          context.report(.schemeNotFound(context.text(node) ?? path), at: node)
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

  private func scheme(at path: String, year: Int) throws(InvalidFiles) -> Scheme {
    let version = Version(path: path, year: year)
    if let scheme = schemes[version] { return scheme }
    let scheme = try file(at: path).scheme(forYear: year)
    schemes[version] = scheme
    return scheme
  }

  /// Returns what the form of a scheme asks for besides the scheme's facts.
  package func formFacts(at path: String, year: Int) -> [FactDeclaration] {
    let version = Version(path: path, year: year)
    if let known = formFacts[version] { return known }
    let found = (try? file(at: path).form(forYear: year))?.facts ?? []
    formFacts[version] = found
    return found
  }
}

public import HengDiagnostics
import HengReading
public import HengScoring

/// The cases that the schemes at some paths carry.
public struct SchemeCases: Sendable {
  /// A case with the scheme of its year and the file that carries it.
  public struct Case: Sendable {
    /// The scheme's file.
    public var path: String
    /// The case.
    public var test: SchemeTest
    /// The scheme as in force for the case's year.
    public var scheme: Scheme
  }

  /// The scheme files, those without a case too.
  public let paths: [String]
  /// The cases, in the order of the files.
  public let cases: [Case]

  /// Finds and reads the schemes at some paths.
  ///
  /// - Throws: ``InvalidFiles`` with the mistakes of every scheme.
  public init(paths: [String]) throws(InvalidFiles) {
    var files: [String] = []
    var cases: [Case] = []
    var mistakes: [Diagnostic] = []
    for path in paths {
      do {
        for file in try SchemeLocator.files(at: path) {
          files.append(file)
          do {
            for (test, scheme) in try SchemeFile(path: file).tests() {
              cases.append(Case(path: file, test: test, scheme: scheme))
            }
          } catch {
            mistakes += error.diagnostics
          }
        }
      } catch {
        mistakes += error.diagnostics
      }
    }
    if !mistakes.isEmpty { throw InvalidFiles(mistakes) }
    self.paths = files
    self.cases = cases
  }
}

import FoundationEssentials
public import HengDiagnostics
import HengReading

/// The evaluations that some paths mean, scored on every processor.
public struct EvaluationBatch: Sendable {
  /// Evaluation files that follow each other, a table of evaluations, or the units of an index.
  enum Part: Sendable {
    case files([Source])
    case table(EvaluationTable)
    case index(IndexEvaluations)
  }

  /// A file of evaluations, opened already if that told what it is.
  enum Source: Sendable {
    case path(String)
    case opened(OpenedFile)

    var file: OpenedFile {
      switch self {
      case .path(let path): OpenedFile(path: path)
      case .opened(let file): file
      }
    }
  }

  let parts: [Part]
  let paths: [String]
  /// What is told of the paths themselves.
  let told: [Diagnostic]
  /// How many of the paths mean no evaluation.
  let unusedPathCount: Int

  /// How many runs the work is cut into; what comes out doesn't depend on it.
  package var runCount = ProcessInfo.processInfo.activeProcessorCount

  /// The most evaluations that are kept with their traces: one takes some 90 KB, so that these fit
  /// into half a gigabyte.
  public static let traceLimit = 5_000

  /// The count of evaluations if it is known without reading a table, else `nil`.
  public var fileCount: Int? {
    var count = 0
    for part in parts {
      switch part {
      case .files(let files): count += files.count
      case .index(let index): count += index.count
      case .table: return nil
      }
    }
    return count
  }

  /// Whether the paths mean one evaluation file and nothing else.
  public var isOneFile: Bool {
    if parts.count == 1, unusedPathCount == 0, case .files(let files) = parts[0] {
      files.count == 1
    } else {
      false
    }
  }

  /// Finds the evaluation files, tables and indices at some paths.
  ///
  /// A path that means none, or whose column map or index can't be used, is left out and told with
  /// what is read of the others.
  ///
  /// - Throws: ``InvalidFiles`` with what is wrong with every path, if none means anything.
  public init(paths: [String]) throws(InvalidFiles) {
    var parts: [Part] = []
    var told: [Diagnostic] = []
    var unusedPathCount = 0
    for path in paths {
      do throws(InvalidFiles) {
        let (files, unused) = try EvaluationLocator.find(at: path)
        told += unused
        let part =
          files == [path]
          ? try EvaluationBatch.part(OpenedFile(path: path))
          : .files(files.map { .path($0) })
        if case .files(let before)? = parts.last, case .files(let found) = part {
          parts[parts.count - 1] = .files(before + found)
        } else {
          parts.append(part)
        }
      } catch {
        told += error.diagnostics
        unusedPathCount += 1
      }
    }
    if parts.isEmpty { throw InvalidFiles(told) }
    (self.parts, self.paths) = (parts, paths)
    (self.told, self.unusedPathCount) = (told, unusedPathCount)
  }

  private static func part(_ file: OpenedFile) throws(InvalidFiles) -> Part {
    switch file.content {
    case .table, .workbook: throw file.lacksMap
    case .document(let document) where document.kind == .tableMap:
      return .table(try EvaluationTable(document))
    case .document(let document) where document.kind == .index:
      return .index(try IndexEvaluations(IndexFile(document)))
    case .document, .form: return .files([.opened(file)])
    }
  }

  /// Counts the evaluations; the rows of tables are counted by reading them.
  ///
  /// - Throws: ``InvalidFiles`` if there are only tables and none can be read.
  public func count() throws(InvalidFiles) -> Int {
    var count = 0
    var mistakes: [Diagnostic] = []
    for part in parts {
      switch part {
      case .files(let files): count += files.count
      case .table(let table):
        do {
          count += try table.rowCount()
        } catch {
          mistakes += error.diagnostics
        }
      case .index(let index): count += index.count
      }
    }
    if count == 0, !mistakes.isEmpty { throw InvalidFiles(told + mistakes) }
    return count
  }

  /// Checks, before anything is scored, that there aren't more evaluations than an analysis takes.
  ///
  /// - Parameter limit: The most that it takes.
  /// - Throws: ``InvalidFiles`` if there are more, or if no table can be read.
  public func checkCount(atMost limit: Int = traceLimit) throws(InvalidFiles) {
    let count = try count()
    if count > limit {
      throw InvalidFiles(
        .tooManyUnits(count, limit: limit), at: .files(paths))
    }
  }
}

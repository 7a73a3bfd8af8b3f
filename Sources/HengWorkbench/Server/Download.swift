import FoundationEssentials
import Glibc
import HengDiagnostics
import HengModel
import HengReading
import HengReports
import HengScoring
import HengSensitivity
import HengWorkbooks

/// A state of the desk as a file to keep.
struct Download: Sendable {
  let analyst: Analyst

  private enum Format: String {
    case yaml, csv, xlsx, ipynb

    var type: String {
      switch self {
      case .yaml: "application/yaml"
      case .csv: "text/csv; charset=utf-8"
      case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      case .ipynb: "application/x-ipynb+json"
      }
    }
  }

  /// The longest label that is taken.
  private static let labelLimit = 200

  /// Returns the file that a question asks for.
  func file(_ question: Question) async throws -> Response {
    guard let format = question.text("format").flatMap(Format.init) else {
      throw HTTPError(.badRequest, message: "format is yaml, csv, xlsx or ipynb")
    }
    let state = try question.state()
    var scenario = try await analyst.scenario(state)
    let label = String((question.text("label") ?? "").prefix(Download.labelLimit))
    if !label.isEmpty { scenario.overlay.label = LocalizedText(label) }
    let whatIf = WhatIf(analyst.desk.units, scenario.units)
    let bytes: [UInt8] =
      switch format {
      case .yaml: Array(scenario.overlay.fileText(of: analyst.desk.units.scheme).utf8)
      case .csv: whatIf.lines(question.language)
      case .xlsx:
        try Download.bytes(
          of: Workbook(whatIf, overlay: scenario.overlay, question.language)
            .telling(analyst.desk.remarks, question.language))
      case .ipynb: try await notebook(state, scenario, question.language)
      }
    let name = label.isEmpty ? question.language == .chinese ? "情景" : "scenario" : label
    return .file(bytes, name: "\(name).\(format.rawValue)", type: format.type)
  }

  /// The notebook of the evaluations under the state's rules, with its weights as the what-if.
  private func notebook(
    _ state: DeskState, _ scenario: Scenario, _ language: Language
  ) async throws -> [UInt8] {
    let desk = analyst.desk
    if desk.items.count > NotebookSubject.unitLimit {
      throw InvalidFiles(
        .tooManyUnits(desk.items.count, limit: NotebookSubject.unitLimit),
        at: .files(desk.paths))
    }
    var scores: [EvaluationScore] = []
    for index in desk.items.indices {
      scores.append(try await analyst.score(ofUnit: index, state).score)
    }
    let subject: NotebookSubject
    do throws(ScoredUnitProblem) {
      subject = try NotebookSubject(
        scores, paths: desk.items.map(\.loaded.path), weights: scenario.overlay)
    } catch {
      throw InvalidFiles(.scoredUnit(error), at: .files(desk.paths))
    }
    return Array(try Notebook(subject, language).telling(desk.remarks, language).text().utf8)
  }

  /// Writes a workbook by way of a file that nobody else can read, and returns its bytes.
  private static func bytes(of workbook: Workbook) throws -> [UInt8] {
    var path = Array("\(FileManager.default.temporaryDirectory.path)/heng-XXXXXX".utf8CString)
    // Safety: `mkstemp` writes the name into the array's own zero-ended bytes.
    let descriptor = unsafe path.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else {
      throw HTTPError(.internalServerError, message: "Internal Server Error")
    }
    close(descriptor)
    let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: name) }
    try WorkbookWriter.write(workbook, to: name)
    return Array(try Data(contentsOf: URL(filePath: name)))
  }
}

import HengModel
import HengReading
import HengReports
import HengScoring
import HengTestSupport
import HengWork

/// Shipped evaluations as what a report is about.
enum DocumentSamples {
  static let source = ["hengshan-civil-affairs-2023/evaluation.yaml"]
  static let guantang = ["guantang-township-2023/under-hunan-table.yaml"]
  static let partial = ["hunan-unit-2018/evaluation.yaml"]
  static let league = ["03", "17", "42"].map { "synthetic-county/2023/unit-\($0)/evaluation.yaml" }
  static let years = (2021...2023).map { "synthetic-county/\($0)/unit-17/evaluation.yaml" }

  static func scored(_ files: [String]) throws -> [ScoredEvaluation] {
    try files.map { file in
      let loaded = try EvaluationLoader().load(ProjectFiles.path("datasets/\(file)"))
      return ScoredEvaluation(try loaded.score(), path: file)
    }
  }

  static func document(_ files: [String]) throws -> ReportDocument {
    ReportDocument(try scored(files))
  }

  static func report(_ files: [String]) throws -> Report { Report(try document(files)) }

  /// The source report with changes to what was evaluated.
  static func source(_ change: (inout Evaluation) -> Void) throws -> Report {
    let loaded = try EvaluationLoader().load(ProjectFiles.path("datasets/\(source[0])"))
    var evaluation = loaded.evaluation
    change(&evaluation)
    return Report(selfEvaluation: try loaded.scheme.score(evaluation))
  }

  /// The main part of a report as a word processor's document.
  static func mainPart(of report: Report, _ language: Language) -> String {
    DocxWriter(language: language).parts(of: report)
      .first { $0.name == "word/document.xml" }?.text ?? ""
  }
}

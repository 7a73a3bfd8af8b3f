import Foundation
import HengIndex
import HengModel
import HengNumerics
import HengReading
import HengReports
import HengTestSupport
import HengWork
import Testing

@Suite struct WeightsReportTests {
  private static let folder = "Tests/HengReportsTests/Golden/Weights"

  private static func judgements(
    _ path: String, _ method: JudgementMethod
  ) throws -> WeightDerivation {
    var derivation = try JudgementFile(path: ProjectFiles.path(path)).weights(by: method)
    derivation.path = path
    return derivation
  }

  private static func values(
    _ path: String, _ method: ObjectiveWeighting, group: String? = nil
  ) throws -> WeightDerivation {
    var derivation = try DecisionValues(path: ProjectFiles.path(path), group: group)
      .weights(by: method)
    derivation.path = path
    return derivation
  }

  /// A report by the name of its golden file.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var derivation: @Sendable () throws -> WeightDerivation
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "ahp-tai") {
      try judgements("datasets/tai/judgements.yaml", .analyticHierarchyProcess)
    },
    Case(name: "critic-asem-physical") {
      try values("datasets/asem/index.yaml", .critic, group: "Physical")
    },
    Case(name: "principal-components-tai") {
      try values("datasets/tai/index.yaml", .principalComponents)
    },
    Case(name: "idocriw-tai") { try values("datasets/tai/index.yaml", .idocriw) },
    Case(name: "bwm") { small(.bestWorst(try bestWorst(model: .ratios))) },
    Case(name: "budget-allocation") {
      small(.budget(try ExpertShares(ofPoints: [[50, 30, 20], [30, 30, 40]], budget: 100)))
    },
    Case(name: "rank-order-centroid") { small(.order(places: [3, 1, 1], .centroid)) },
  ]

  private static func bestWorst(model: BestWorstMethod.Model) throws -> BestWorstMethod {
    BestWorstMethod(
      try BestWorstComparisons(
        best: 0, worst: 2, bestToOthers: [1, 3, 8], othersToWorst: [8, 4, 1]), model: model)
  }

  private static func small(_ basis: WeightDerivation.Basis) -> WeightDerivation {
    WeightDerivation(
      path: "judgements.yaml", label: LocalizedText(zh: "样例", en: "Sample"),
      indicators: ["质量", "price", "3rd <b>"].map { .init(id: $0) }, basis: basis)
  }

  @Test(arguments: cases, Language.allCases)
  func `looks as recorded`(_ item: Case, language: Language) throws {
    let text = TerminalWriter(language: language).text(of: Report(try item.derivation()))
    let golden = "\(Self.folder)/\(item.name).\(language.rawValue).txt"
    #expect(try Golden.difference(text, golden) == nil)
  }

  @Test(arguments: cases)
  func `the JSON form looks as recorded`(_ item: Case) throws {
    let text = try JSONValue(try item.derivation()).text()
    #expect(try Golden.difference(text, "\(Self.folder)/\(item.name).json") == nil)
  }

  /// Every method has a name and a note in both languages.
  @Test(arguments: ObjectiveWeighting.allCases)
  func `every method from values is told in both languages`(_ method: ObjectiveWeighting) throws {
    let report = Report(try Self.values("datasets/tai/index.yaml", method))
    let chinese = TerminalWriter(language: .chinese).text(of: report)
    let english = TerminalWriter(language: .english).text(of: report)
    #expect(chinese.contains("可贴入指数文件的 steps：weight: { own: { patents: "))
    #expect(english.contains("paste into the steps of an index file: weight: { own: { patents: "))
    #expect(!english.unicodeScalars.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) })
  }

  @Test func `consistency that can't be told is said to be so`() throws {
    let process = AnalyticHierarchyProcess(
      try PairwiseComparisons(Matrix(rowCount: 16, columnCount: 16, repeating: 1)),
      method: .columnMean)
    let indicators = (1...16).map { WeightDerivation.Indicator(id: "i\($0)") }
    let derivation = WeightDerivation(
      path: "judgements.yaml", indicators: indicators, basis: .comparisons(process))
    let english = TerminalWriter(language: .english).text(of: Report(derivation))
    #expect(english.contains("none: tables of the random index end at 15 indicators"))
    #expect(try JSONValue(derivation).text().contains("\"consistency-ratio\" : null"))
  }

  @Test func `contradictions without limit are told in words`() throws {
    let method = BestWorstMethod(
      try BestWorstComparisons(
        best: 0, worst: 2, bestToOthers: [1, 3, 1], othersToWorst: [1, 4, 1]), model: .ratios)
    let derivation = Self.small(.bestWorst(method))
    #expect(TerminalWriter(language: .chinese).text(of: Report(derivation)).contains("∞"))
    #expect(try JSONValue(derivation).text().contains("\"infinite\""))
  }
}

import HengDiagnostics
import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import SyntheticCounty
import Testing

@Suite struct SyntheticTableTests {
  private static let folder = "datasets/synthetic-county"

  private struct Verdict: Hashable {
    var unit: String
    var summary: ScoreSummary
  }

  private func verdicts(_ path: String) throws -> [Verdict] {
    var found: [Verdict] = []
    let batch = try EvaluationBatch(paths: [ProjectFiles.path("\(Self.folder)/\(path)")])
    let remarks = try batch.summaries { item in
      (item.unit.id, item.summary, item.isSynthetic)
    } into: { items in
      let areSynthetic = items.map(\.2)
      #expect(!areSynthetic.contains(false))
      found += items.map { Verdict(unit: $0.0, summary: $0.1) }
    }
    #expect(remarks.isEmpty)
    return found
  }

  @Test func `the committed table is what the generator writes`() {
    for file in County(seed: 2023).tableFiles {
      #expect(ProjectFiles.text(ProjectFiles.path("\(Self.folder)/\(file.path)")) == file.text)
    }
  }

  @Test func `a table gives the verdicts of the evaluation files`() throws {
    let table = try verdicts("2023-table.yaml")
    #expect(table.count == 60)
    #expect(table == (try verdicts("2023")))
  }

  @Test func `a row that is scored with its trace has the verdict without one`() throws {
    let path = ProjectFiles.path("\(Self.folder)/2023-table.yaml")
    let traced = try EvaluationBatch(paths: [path]).scores { loaded, score in
      (loaded.evaluation.unit.id, score.summary, loaded.path, loaded.evaluation.facts[0].evidence)
    }.kept
    #expect(
      traced.map { Verdict(unit: $0.0, summary: $0.1) } == (try verdicts("2023-table.yaml")))
    #expect(traced[0].2.hasSuffix("2023-table.csv:3"))
    #expect(traced[0].3.place == "虚构的基础数据表, 2023-table.csv:3")
  }

  @Test(arguments: County.years)
  func `every year's evaluations have the verdict that their figures alone give`(
    year: Int
  ) throws {
    let folder = ProjectFiles.path("\(Self.folder)/\(year)")
    let equal = try EvaluationBatch(paths: [folder]).scores { loaded, score in
      let compiled = CompiledScheme(loaded.scheme)
      let facts = Dictionary(
        loaded.evaluation.facts.map { ($0.key, $0.content) }
      ) { first, _ in first }
      let figures = compiled.facts.map { key -> CompiledScheme.Figure? in
        guard case .figure(let figure) = facts[key] else { return nil }
        return CompiledScheme.Figure(figure.quantity.value, basis: .reported)
      }
      let judgements = loaded.scheme.rows.map { row in
        loaded.evaluation.judgements.first { $0.indicatorID == row.indicator.id }
      }
      let found = compiled.score(
        figures: figures, satisfactionRate: loaded.evaluation.satisfaction.pooledRate,
        judgements: judgements)
      return found.summary == score.summary && found.judgedTwice.isEmpty
    }
    #expect(equal.kept == Array(repeating: true, count: 60))
  }
}

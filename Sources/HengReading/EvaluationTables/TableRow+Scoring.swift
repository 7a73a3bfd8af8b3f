package import HengDiagnostics
import HengModel
package import HengScoring

extension TableRow {
  /// Scores the row without a trace, or reports why it can't be.
  package func summary(_ plan: TablePlan, in context: ReadingContext) -> ScoreSummary? {
    let (summary, judgedTwice) = plan.compiled.score(
      figures, satisfactionRate: satisfaction.isEmpty ? nil : satisfaction.pooledRate,
      judgements: judgements)
    for index in judgedTwice {
      let label = plan.scheme.rows[index].indicator.label
      context.report(
        .judgement(.factsDecide, row: label), sheet: location.sheet, line: location.line)
    }
    return judgedTwice.isEmpty ? summary : nil
  }

  /// Scores the row with its trace, or reports why it can't be.
  package func score(
    _ plan: TablePlan, in context: ReadingContext
  ) -> (LoadedEvaluation, EvaluationScore)? {
    guard summary(plan, in: context) != nil else { return nil }
    let loaded = LoadedEvaluation(
      location: location, schemePath: plan.map.schemePath, evaluation: evaluation(plan),
      scheme: plan.scheme)
    do throws(InvalidFiles) {
      return (loaded, try loaded.score())
    } catch {
      for diagnostic in error.diagnostics { context.add(diagnostic) }
      return nil
    }
  }
}

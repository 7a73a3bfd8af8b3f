package import HengDiagnostics
package import HengModel
package import HengScoring
import HengSources

/// A department's row of a table, read.
package struct TableRow: Sendable {
  package var unit: EvaluationUnit
  package var year: Int
  /// Where the row starts in the file.
  package var location: FileLocation
  /// The figures by the places of the compiled scheme.
  package var figures: CompiledScheme.Figures
  /// The units of figures that aren't in their column's.
  package var ownUnits: [Int: UnitOfMeasure] = [:]
  /// The decimal places of figures that are written with needless zeros.
  package var ownPlaces: [(slot: Int, places: Int)] = []
  /// The decisions by the rows of the scheme.
  package var judgements: [Judgement?]
  package var satisfaction: [SatisfactionGroup]

  /// The row as an evaluation file would give it.
  package func evaluation(_ plan: TablePlan) -> Evaluation {
    let map = plan.map
    let file = FilePath.name(of: location.path)
    let place =
      "\(map.place), \(FileLocation(path: file, sheet: location.sheet, line: location.line).text)"
    let missing = map.missingFacts.map { Fact(key: $0, content: .missing, status: .missing) }
    let facts = plan.figures.compactMap { cell -> Fact? in
      guard let figure = figures[cell.slot] else { return nil }
      let unit = ownUnits[cell.slot] ?? cell.unit
      let column = map.facts[cell.column]
      return Fact(
        key: column.key,
        content: .figure(
          Fact.Figure(
            Quantity(figure.value, dimension: unit.dimension), unit: unit,
            places: ownPlaces.first { $0.slot == cell.slot }?.places)),
        status: column.standing.status,
        evidence: Evidence(place: place, reason: column.standing.reason))
    }
    let judgements = self.judgements.compactMap { judgement in
      judgement.map { judgement in
        var judgement = judgement
        judgement.grounds.evidence.place = place
        return judgement
      }
    }
    let satisfaction = self.satisfaction.map { group in
      var group = group
      group.evidence.place = place
      return group
    }
    return Evaluation(
      unit: unit, year: year, facts: facts + plan.constants.map(\.fact) + missing,
      judgements: judgements,
      satisfaction: satisfaction, hasReasons: false, isSynthetic: map.isSynthetic, note: map.note)
  }
}

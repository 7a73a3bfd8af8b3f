import HengModel
import HengSensitivity

extension Stability {
  var boundBlocks: [Report.Block] {
    let percent = (100 * fraction).shortText
    var columns: [Table.Column] = [
      .init(Term.unit),
      .init(Term.total, .trailing),
      .init(Term.lowest, .trailing),
      .init(Term.highest, .trailing),
    ]
    if !gradeRanges.isEmpty { columns.append(.init(Term.grades)) }
    if rankBounds != nil { columns.append(.init(Term.ranks, .trailing)) }
    let rows = scores.order.map { unit in
      var cells = [
        name(unit), scoreText(scores.values[unit]), scoreText(scoreRanges[unit].lowerBound),
        scoreText(scoreRanges[unit].upperBound),
      ]
      if !gradeRanges.isEmpty {
        let (best, worst) = (gradeRanges[unit].lowerBound, gradeRanges[unit].upperBound)
        cells.append(
          best == worst
            ? units.grades[best].shown
            : units.grades[worst].shown + Term.upTo
              + units.grades[best].shown)
      }
      if let ranks = rankBounds?.ranks[unit] {
        cells.append("\(ranks.lowerBound)–\(ranks.upperBound)")
      }
      return Table.Row(cells)
    }
    let ranks: LocalizedText = rankBounds == nil ? "" : LocalizedText(zh: "和名次", en: " and ranks")
    let grades: LocalizedText =
      gradeRanges.isEmpty ? "" : LocalizedText(zh: "、等级", en: ", grades")
    return [
      .heading(
        LocalizedText(zh: "每个权重 ±\(percent)% 时的得分", en: "Scores") + grades + ranks
          + LocalizedText(zh: "", en: " with each weight within ±\(percent)%")),
      .table(Table(columns: columns, rows: rows)),
    ]
  }
}

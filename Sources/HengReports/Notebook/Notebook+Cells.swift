public import HengModel
import HengScoring
import HengSensitivity

extension Notebook {
  /// Writes the notebook of one evaluation, or of several under one scheme.
  ///
  /// It opens with Heng's results in place. What a partial scheme or undetermined rows leave
  /// unknown it leaves out and says so.
  ///
  /// - Parameters:
  ///   - subject: The evaluations.
  ///   - language: The language of its texts, tables and pictures.
  public init(_ subject: NotebookSubject, _ language: Language) {
    let analysis = subject.weighed.map { NotebookAnalysis($0, weights: subject.overlay) }
    var cells = [subject.introduction(analysis, language)]
    cells += subject.setupCells(analysis, language)
    cells += subject.isSingle ? subject.resultCells(language) : subject.groupCells(language)
    cells += subject.formulaCells(language) + subject.ruleCells(language)
    cells += subject.scoreCells(language)
    if !subject.isSingle { cells += subject.distributionCells(language) }
    if let note = subject.leftOutNote(language) { cells.append(note) }
    if let analysis {
      cells += subject.whatIfCells(analysis, language)
      if analysis.whatIf != nil { cells += subject.probabilityCells(analysis, language) }
    }
    cells.append(
      .code("finish", #"print(f"OK: {checks} checks")"#, language))
    self.init(cells: cells)
  }
}

extension NotebookSubject {
  /// Which evaluations the analysis of weights leaves out, and why.
  fileprivate func leftOutNote(_ language: Language) -> Notebook.Cell? {
    if leftOut.isEmpty { return nil }
    let lines = leftOut.map { place, problem in
      LocalizedText("- ") + name(place).escapedForJupyter + Term.colon
        + problem.reason
    }
    let heading = LocalizedText(
      zh: "以下评价不做权重分析（假如与概率）：", en: "No analysis of weights, what-if and probabilities, is made of:"
    )
    return .text(
      "left-out", heading + "\n\n" + .joined(lines, with: "\n"), language)
  }
}

extension ScoredUnitProblem {
  fileprivate var reason: LocalizedText {
    switch self {
    case .undetermined(let rows):
      LocalizedText(zh: "\(rows.count) 行未定，没有合计", en: "\(rows.count) rows are undetermined")
    case .veto:
      LocalizedText(
        zh: "一票否决已行使或尚未评判，合计不随权重而定",
        en: "a veto is exercised or undecided, which limits the total whatever the weights")
    case .noMarks: LocalizedText(zh: "没有带分值的行", en: "no row carries marks")
    case .differentRows, .differentGrades:
      LocalizedText(zh: "规则与其他评价不同", en: "its rules differ from those of the others")
    }
  }
}

import HengIndex
public import HengModel

extension Notebook {
  /// Writes the notebook of an index: every step computed anew in Python.
  ///
  /// It opens with Heng's results in place. Figures of methods that its Python doesn't know are
  /// taken over from Heng, and the text of the step says so.
  ///
  /// - Parameters:
  ///   - subject: The index; a replay isn't looked at.
  ///   - language: The language of its texts, tables and pictures.
  public init(_ subject: IndexSubject, _ language: Language) {
    self.init(cells: IndexNotebook(subject, language).cells)
  }
}

/// An index on the way to its notebook.
struct IndexNotebook {
  /// The index without a replay.
  let subject: IndexSubject
  /// The language of the texts.
  let language: Language
  /// The index again with one argument changed; `nil` where it can't be made.
  let changed: IndexResult?

  /// Looks at an index.
  init(_ subject: IndexSubject, _ language: Language) {
    var plain = subject
    plain.replay = nil
    (self.subject, self.language) = (plain, language)
    changed = IndexNotebook.changedResult(of: subject.result)
  }

  /// The index with every stage.
  var result: IndexResult { subject.result }
  /// The decisions.
  var specification: IndexSpecification { result.specification }
  /// The indicators.
  var tree: IndicatorTree { result.tree }

  /// The cells, from the top.
  var cells: [Notebook.Cell] {
    [introduction] + setupCells + resultCells + rawCells + denominationCells + imputationCells
      + screeningCells + treatmentCells + normalizationCells + weightingCells + aggregationCells
      + rankingCells + changeCells + [.code("finish", #"print(f"OK: {checks} checks")"#, language)]
  }

  /// Returns the cells of a step: what it does, and the code with its comparison.
  func step(
    _ step: IndexStep, _ text: LocalizedText, _ code: LocalizedText,
    outputs: [Notebook.Output] = []
  ) -> [Notebook.Cell] {
    [
      .text("\(step.rawValue)-text", text, language),
      .code(step.rawValue, code, language, outputs: outputs),
    ]
  }
}

package import HengDiagnostics
package import HengModel
package import HengScoring
package import HengSources

/// The columns of a table against a scheme: which cell is which figure or decision.
///
/// All rows share it; it and its parts are classes, so that no row copies them.
package final class TablePlan: Sendable {
  package final class FigureCell: Sendable {
    package let cell: Int
    package let slot: Int
    package let reader: FigureReader
    package let basis: Basis
    /// The column of the map.
    package let column: Int
    /// What the scheme asks of the figure, if it is one of per cent; `nil` if it is none.
    package let check: ColumnCheck?

    package init(
      cell: Int, slot: Int, reader: FigureReader, basis: Basis, column: Int, target: Rational?
    ) {
      (self.cell, self.slot, self.reader) = (cell, slot, reader)
      (self.basis, self.column) = (basis, column)
      check = reader.unit == .percent ? ColumnCheck(reader, threshold: target) : nil
    }

    package var unit: UnitOfMeasure { reader.unit ?? .one }
  }

  package enum Decision: Sendable {
    case marks(Int)
    /// A level by its identifier or printed name, and the cell of its marks.
    case level(Int, names: LevelNames, marks: Int?)
    case items([(id: String, cell: Int)])
    case incidents(Int)
    case score(Int, of: Rational?, cell: Int?)
    case notApplicable(Int)
    case exercised(Int)

    /// The cell with the number that makes a decision read from here a misfit.
    package func place(ofMisfit decision: Judgement.Decision) -> Int {
      if case .level(_, _?, _) = decision, case .level(_, _, let marks?) = self { return marks }
      return cells[0]
    }

    /// The cells that it is read from.
    package var cells: [Int] {
      switch self {
      case .marks(let cell), .incidents(let cell), .notApplicable(let cell), .exercised(let cell):
        [cell]
      case .level(let cell, _, let marks): [cell] + [marks].compactMap { $0 }
      case .items(let items): items.map(\.cell)
      case .score(let cell, _, let whole): [cell] + [whole].compactMap { $0 }
      }
    }
  }

  package final class DecisionCells: Sendable {
    /// The row's place in the scheme, and the row.
    package let index: Int
    package let row: SchemeRow
    package let decision: Decision
    package let grounds: Judgement.Grounds
    package let marksBasis: Basis

    package init(
      _ index: Int, _ row: SchemeRow, _ decision: Decision, _ columns: TableMap.JudgementColumns
    ) {
      (self.index, self.row, self.decision) = (index, row, decision)
      (grounds, marksBasis) = (columns.grounds, columns.marksBasis)
    }
  }

  package struct ConstantFigure: Sendable {
    package var slot: Int
    package var fact: Fact
    package var value: Rational
    package var basis: Basis
  }

  package struct SurveyCells: Sendable {
    package var group: LocalizedText
    package var target: Rational?
    package var satisfied: Int
    package var asked: Int
    package var population: Int?
  }

  package let map: TableMap
  package let compiled: CompiledScheme
  package let sharedScheme: SharedScheme
  package let header: TableHeader
  package let unit: Int
  package let label: Int?
  /// The cells whose words say that their row is left out.
  package let skipped: [(cell: Int, words: SkippedWords)]
  package let year: Int?
  package let figures: [FigureCell]
  /// The figures of a row of which no cell was read: those that are the same for every row.
  package let givenFigures: CompiledScheme.Figures
  /// The facts that are the same for every row.
  package let constants: [ConstantFigure]
  package let decisions: [DecisionCells]
  package let surveys: [SurveyCells]
  /// The cells with figures and decisions, each once.
  package let dataCells: [Int]
  /// The cells with the unit, its label and its year.
  package let nameCells: [Int]
  /// Every cell that is read, each once.
  package let cells: [Int]

  /// Read marks, and counts of cases and people.
  package let (markReader, countReader): (FigureReader, FigureReader)

  /// Whether the map declares words for nothing, which come before all others.
  package let declaresMissing: Bool

  package var scheme: Scheme { sharedScheme.value }

  /// Matches a map with a header and a scheme.
  ///
  /// Reports in the map what the scheme or the header doesn't have, and in the table what its
  /// header has twice; returns `nil` then.
  package init?(
    _ map: TableMap, header: TableHeader, scheme: Scheme, mapContext: ReadingContext,
    tableContext: ReadingContext
  ) {
    self.map = map
    self.header = header
    let compiled = CompiledScheme(scheme)
    self.compiled = compiled
    sharedScheme = SharedScheme(scheme)
    func place(_ column: TableMap.Column) -> Int? {
      header.place(of: column, map: mapContext, table: tableContext)
    }
    declaresMissing = map.declaresMissing
    markReader = FigureReader(unit: .mark, missing: map.missing)
    countReader = FigureReader(unit: nil, missing: map.missing)
    let unit = place(map.unit)
    label = map.label.flatMap(place)
    skipped = map.skippedValues.compactMap { value in
      place(value.column).map { (cell: $0, words: value.words) }
    }
    year = if case .column(let column) = map.year { place(column) } else { nil }
    figures = map.facts.enumerated().compactMap { index, fact in
      let cell = place(fact.column)
      guard let slot = compiled.slot(of: fact.key),
        let declared = scheme.declaration(of: fact.key.id)
      else {
        mapContext.reportUnknownFact(fact.key.id, in: scheme, at: fact.pair)
        return nil
      }
      if fact.unit == nil, let cell,
        let printed = header.unit(ofColumn: cell), printed.dimension == declared.unit.dimension,
        printed.factor != declared.unit.factor
      {
        mapContext.report(
          .headerUnit(printed.symbol, expected: declared.unit.symbol),
          at: fact.column.node)
        return nil
      }
      guard let unit = mapContext.unit(fact.unit, of: declared, in: fact.pair) else { return nil }
      if fact.scale != nil, unit != .percent {
        mapContext.report(
          .scaleWithoutPercent(unit.described), at: fact.pair.value["scale"] ?? fact.pair.value)
        return nil
      }
      return cell.map {
        FigureCell(
          cell: $0, slot: slot,
          reader: FigureReader(unit: unit, scale: fact.scale, missing: fact.missing),
          basis: fact.standing.basis, column: index, target: scheme.target(of: fact.key))
      }
    }
    constants = map.constants.compactMap { constant in
      mapContext.figure(constant, scheme, compiled)
    }
    decisions = map.judgements.compactMap { judgement in
      guard let row = scheme.rows.firstIndex(where: { $0.indicator.id == judgement.pair.key })
      else {
        mapContext.reportUnknownIndicator(judgement.pair, in: scheme)
        return nil
      }
      mapContext.checkFit(of: judgement, on: scheme.rows[row], rounding: scheme.rounding)
      guard let decision = TablePlan.decision(judgement.decision, scheme.rows[row], place) else {
        return nil
      }
      return DecisionCells(row, scheme.rows[row], decision, judgement)
    }
    surveys = map.surveys.compactMap { survey in
      let population = survey.population.map(place)
      guard let satisfied = place(survey.satisfied), let asked = place(survey.asked) else {
        return nil
      }
      return SurveyCells(
        group: survey.group, target: survey.target, satisfied: satisfied, asked: asked,
        population: population ?? nil)
    }
    self.unit = unit ?? 0
    let data =
      figures.map(\.cell) + decisions.flatMap(\.decision.cells)
      + surveys.flatMap { [$0.satisfied, $0.asked] + [$0.population].compactMap { $0 } }
    dataCells = data.uniqued()
    nameCells = [unit, label, year].compactMap { $0 }.uniqued()
    cells = (data + nameCells + skipped.map(\.cell)).uniqued()
    var given = compiled.noFigures()
    for constant in constants {
      given[constant.slot] = CompiledScheme.Figure(constant.value, basis: constant.basis)
    }
    givenFigures = given
    mapContext.reportMissingFacts(of: map, scheme: scheme)
    guard unit != nil, mapContext.isClean, tableContext.isClean else { return nil }
  }

  private static func decision(
    _ decision: TableMap.Decision, _ row: SchemeRow, _ place: (TableMap.Column) -> Int?
  ) -> Decision? {
    switch decision {
    case .marks(let column): return place(column).map { .marks($0) }
    case .incidents(let column): return place(column).map { .incidents($0) }
    case .notApplicable(let column): return place(column).map { .notApplicable($0) }
    case .exercised(let column): return place(column).map { .exercised($0) }
    case .level(let column, let marks):
      guard case .levels(let rule) = row.rule, let cell = place(column) else { return nil }
      return .level(cell, names: LevelNames(rule.levels), marks: marks.flatMap(place))
    case .items(let items):
      return .items(
        items.compactMap { item in place(item.column).map { (id: item.id.key, cell: $0) } })
    case .score(let column, .fixed(let whole)):
      return place(column).map { .score($0, of: whole, cell: nil) }
    case .score(let column, .column(let whole)):
      let cell = place(whole)
      return place(column).map { .score($0, of: nil, cell: cell) }
    }
  }
}

extension TableMap.Standing {
  fileprivate var basis: Basis { status == .assumed ? .assumed : .reported }
}

extension ReadingContext {
  /// The unit that an entry of a map gives a fact, or that of the scheme; reports one that measures
  /// something else.
  fileprivate func unit(
    _ given: UnitOfMeasure?, of declared: FactDeclaration, in pair: SourceNode.Pair
  ) -> UnitOfMeasure? {
    let unit = given ?? declared.unit
    if unit.dimension == declared.unit.dimension { return unit }
    report(
      .wrongUnit(found: unit.described, expected: declared.unit.described),
      at: pair.value["unit"] ?? pair.value)
    return nil
  }

  /// Reads a fact that the map gives every row.
  fileprivate func figure(
    _ constant: TableMap.Constant, _ scheme: Scheme, _ compiled: CompiledScheme
  ) -> TablePlan.ConstantFigure? {
    guard let slot = compiled.slot(of: constant.key),
      let declared = scheme.declaration(of: constant.key.id)
    else {
      reportUnknownFact(constant.key.id, in: scheme, at: constant.pair)
      return nil
    }
    guard let unit = unit(constant.unit, of: declared, in: constant.pair),
      let text = text(constant.node)
    else { return nil }
    let figure: CellFigure
    switch FigureReader(unit: unit).read(text) {
    case .number(let read): figure = read
    case .missing:
      report(.emptyValue, at: constant.node)
      return nil
    case .refused(let problem):
      report(problem, at: constant.node)
      return nil
    }
    let file = FilePath.name(of: path)
    let own = figure.unit ?? unit
    return TablePlan.ConstantFigure(
      slot: slot,
      fact: Fact(
        key: constant.key,
        content: .figure(
          Fact.Figure(
            Quantity(figure.value, dimension: own.dimension), unit: own, places: figure.places)),
        status: constant.standing.status,
        evidence: Evidence(
          place: FileLocation(path: file, line: constant.node.line).text,
          reason: constant.standing.reason)),
      value: figure.value, basis: constant.standing.basis)
  }

  fileprivate func reportUnknownFact(
    _ id: String, in scheme: Scheme, at pair: SourceNode.Pair
  ) {
    let nearest = NearestName.of(id, among: scheme.facts.map(\.id))
    if let nearest { doubtedNames.insert(nearest) }
    report(.unknownFact(id, nearest: nearest), atKeyOf: pair)
  }

  /// Reports a decision of a kind that a row doesn't take, and items that it doesn't have.
  fileprivate func checkFit(
    of columns: TableMap.JudgementColumns, on row: SchemeRow, rounding: MarkRounding
  ) {
    let sample: Judgement.Decision
    switch columns.decision {
    case .marks: sample = .marks(row.indicator.fullMarks)
    case .level:
      let first = if case .levels(let rule) = row.rule { rule.levels.first?.id } else { "" }
      sample = .level(id: first ?? "", marks: nil, marksBasis: .judged)
    case .items(let items):
      sample = .checklist(
        items.map { .init(item: $0.id.key, isMet: true, grounds: columns.grounds) })
    case .incidents: sample = .incidents([])
    case .score: sample = .carriedOver(score: 0, of: 1)
    case .notApplicable: sample = .notApplicable
    case .exercised: sample = .veto(false)
    }
    let judgement = Judgement(
      indicatorID: row.indicator.id, decision: sample, grounds: columns.grounds)
    switch row.problem(with: judgement, rounding: rounding) {
    case .wrongKind(_, let key):
      report(
        .wrongDecision(row: row.indicator.label, given: columns.decision.key, expected: key),
        atKeyOf: columns.key)
    case .unknownItem(_, let known):
      guard case .items(let items) = columns.decision else { return }
      for item in items where !known.contains(item.id.key) {
        let nearest = NearestName.of(item.id.key, among: known)
        report(
          .unknownChoice(item.id.key, choices: known, nearest: nearest), atKeyOf: item.id)
      }
    default: return
    }
  }

  /// Reports the facts that a row without columns for a judgement needs and that have no column.
  fileprivate func reportMissingFacts(of map: TableMap, scheme: Scheme) {
    let book = FactBook(checking: scheme.facts, facts: [])
    let judged = Set(map.judgements.map(\.pair.key))
    let given = Set(map.facts.map(\.key) + map.constants.map(\.key) + map.missingFacts)
    for row in scheme.rows where !judged.contains(row.indicator.id) {
      for key in book.sources(of: row.facts) where !given.contains(key) {
        let isSurveyed = scheme.declaration(of: key.id)?.isMeasuredBySurvey == true
        if isSurveyed && !map.surveys.isEmpty { continue }
        if brokenNames.contains(key.id) || doubtedNames.contains(key.id) { continue }
        let problem = Problem.missingFact(key.name, row: row.indicator.label)
        let columns = map.root["columns"] ?? map.root
        if let pair = columns.pair(key.period == .prior ? "prior-facts" : "facts") {
          report(problem, atKeyOf: pair)
        } else {
          report(problem, at: columns)
        }
      }
    }
  }
}

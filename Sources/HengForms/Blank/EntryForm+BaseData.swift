import HengModel
import HengScoring
import HengWorkbooks

/// The sheet of figures as it grows, with the cells that formulas find facts in.
struct BaseData {
  var builder: SheetBuilder
  /// The facts that stand in a cell, in base units.
  var facts: [FactKey: FactCell] = [:]
  /// The cells of derived facts, which wait for those that they are computed from.
  var derived: [(key: FactKey, formula: Measure, entry: CellAddress, unit: UnitOfMeasure)] = []
  /// The computed cells of tables, which wait for all facts.
  var computed: [(measure: Measure, place: CellAddress)] = []
  /// The cells of budget lines that show a fact entered elsewhere.
  var shown: [(key: FactKey, place: CellAddress, unit: UnitOfMeasure)] = []
}

extension EntryForm {
  /// The first column with figures.
  static let firstValueColumn = 4
  private static let ownFactCount = 10
  private static let ownLineCount = 5
  private static let widths: [Double] = [3, 32, 10, 17, 17, 17, 15, 15]

  /// Returns the sheet of figures and the cells in which formulas find facts.
  ///
  /// - Parameter surveys: The cell of the pooled rate of surveys.
  func baseDataSheet(surveys: String) -> (sheet: Sheet, facts: [FactKey: FactCell]) {
    let columnCount = plan.blocks.map(\.columns.count).max() ?? 0
    let units = plan.declarations.flatMap { EntryForm.choices(of: $0.unit) }.map(name)
    let unitWidth = units.map(SheetBuilder.extent).max().map { max(10, $0 + 2) } ?? 10
    let extra = max(0, EntryForm.firstValueColumn - 1 + columnCount - EntryForm.widths.count)
    var data = BaseData(
      builder: SheetBuilder(
        .baseData, language: language,
        widths: EntryForm.widths + Array(repeating: 15, count: extra)))
    data.builder.sheet.columnWidths[3] = unitWidth
    data.builder.begin(
      LocalizedText(zh: "部门整体支出绩效评价基础数据表", en: "Base data"),
      [
        LocalizedText(
          zh: "金额默认以万元填报，可在“计量单位”栏改选元；同一行各数单位相同。没有的数据请在“理由与依据”表把状态选为“缺失”，不要填 0。",
          en: "Amounts are in the unit beside them, which can be changed; all figures of a row "
            + "share it. Mark figures that don't exist as missing in “Reasons and evidence” "
            + "instead of writing 0.")
      ])
    for block in plan.blocks { self.block(block, surveys: surveys, &data) }
    budget(&data)
    ownFacts(&data)
    ownBudget(&data)
    finish(&data)
    data.builder.sheet.page.footer = "&P / &N"
    data.builder.sheet.page.repeatedRows = 1...1
    data.builder.sheet.firstScrollingCell = CellAddress(row: 2, column: 3)
    return (data.builder.sheet, data.facts)
  }

  private func block(_ block: FormDesign.Block, surveys: String, _ data: inout BaseData) {
    data.builder.part(.facts, block.title)
    let values = block.columns.enumerated().map {
      (column: EntryForm.firstValueColumn + $0.offset, title: $0.element)
    }
    data.builder.header([(2, FormColumn.item.title), (3, FormColumn.unit.title)] + values)
    columnNumbers(values.map(\.column), &data.builder)
    for row in block.rows {
      let cells = zip(values.map(\.column), row.cells)
      let entries = cells.map { _, measure -> FactKey? in
        guard let key = measure?.onlyFact, data.facts[key] == nil else { return nil }
        return key
      }
      data.builder.key(entries.map { $0?.name ?? "-" }.joined(separator: " "))
      data.builder.put(
        .text(row.label[language]), 2, FormStyles.text.with { $0.indent = row.indent })
      data.builder.fit(row.label[language], width: 30 - 2 * Double(row.indent))
      let unit = unit(of: entries.compactMap { $0 }, row.cells)
      unitCell(unit, isOpen: entries.contains { $0 != nil }, &data.builder)
      for (column, _) in values where column - EntryForm.firstValueColumn >= row.cells.count {
        data.builder.put(.blank, column, FormStyles.computed)
      }
      for ((column, measure), entry) in zip(cells, entries) {
        let place = CellAddress(row: data.builder.row, column: column)
        if let entry {
          self.entry(entry, at: place, unit: unit, surveys: surveys, &data)
        } else if let measure {
          data.computed.append((measure, place))
        } else {
          data.builder.put(.blank, column, FormStyles.computed)
        }
      }
      data.builder.row += 1
    }
  }

  /// Writes the numbers of columns (栏次), by which codes name the cells of a row.
  private func columnNumbers(_ columns: [Int], _ builder: inout SheetBuilder) {
    builder.key(FormRowKey.columnNumbers)
    let style = FormStyles.header.with {
      $0.isBold = false; $0.fontSize = 9
    }
    builder.put(.text(LocalizedText(zh: "栏次", en: "No.")[language]), 2, style)
    builder.put(.blank, 3, style)
    for (index, column) in columns.enumerated() {
      builder.put(.number(Double(index + 1)), column, style)
    }
    builder.row += 1
  }

  /// The unit that a row's figures are shown in.
  private func unit(of entries: [FactKey], _ cells: [Measure?]) -> UnitOfMeasure {
    for key in entries {
      if isPlaced(key), case .figure(let figure)? = fact(key)?.content,
        figure.unit.dimension == plan.declaration(of: key)?.unit.dimension
      {
        return figure.unit
      }
    }
    let first = (entries + cells.flatMap { $0?.facts ?? [] }).first
    return first.flatMap { plan.declaration(of: $0)?.unit } ?? .one
  }

  /// Whether the evaluation's fact goes by the form's name, so that the form's place is its place.
  func isPlaced(_ key: FactKey) -> Bool {
    guard plan.facts.contains(key), let fact = fact(key) else { return false }
    return fact.label == nil || fact.label == plan.declaration(of: key)?.label
  }

  private func unitCell(_ unit: UnitOfMeasure, isOpen: Bool, _ builder: inout SheetBuilder) {
    let choices = EntryForm.choices(of: unit)
    let isChoice = isOpen && choices.count > 1
    builder.put(
      .text(name(of: unit)), 3, isChoice ? FormStyles.choice : FormStyles.centered)
    if isChoice { builder.offer(choices.map(name), 3) }
  }

  private func name(of unit: UnitOfMeasure) -> String {
    language == .chinese ? unit.symbol : unit.englishSymbol
  }

  /// The units that a figure may be given in besides its own.
  static func choices(of unit: UnitOfMeasure) -> [UnitOfMeasure] {
    let money = ["万元", "元", "千元", "亿元"].compactMap { UnitOfMeasure($0) }
    guard money.contains(where: { $0.dimension == unit.dimension }) else { return [unit] }
    return money.contains(unit) ? money : [unit] + money
  }

  /// Writes the cell in which a fact is entered, and the hidden one beside that holds it in base
  /// units.
  private func entry(
    _ key: FactKey, at place: CellAddress, unit: UnitOfMeasure, surveys: String,
    _ data: inout BaseData
  ) {
    let isRate = unit == .percent
    let style =
      isRate
      ? FormStyles.percent
      : unit.dimension == Dimension(of: "money")
        ? FormStyles.amount : FormStyles.count
    let fact = isPlaced(key) ? self.fact(key) : nil
    let given =
      fact ?? (self.fact(key) == nil ? nil : Fact(key: key, content: .missing, status: .missing))
    var content = Cell.Content.blank
    var base: Rational?
    switch given?.content {
    case .figure(let figure):
      base = figure.quantity.value
      content = self.content(isRate ? figure.quantity.value : figure.quantity.figure(in: unit))
    case .formula(let text):
      if let formula = try? Measure(parsing: text) {
        data.derived.append((key, formula, place, unit))
      }
    case .missing: break
    case nil:
      let declaration = plan.declaration(of: key)
      if key.period == .current, let declaration {
        if declaration.isMeasuredBySurvey {
          content = .formula(surveys, value: .text(""))
        } else if let formula = declaration.formula {
          data.derived.append((key, formula, place, unit))
        }
      }
    }
    data.builder.put(content, place.column, style)
    helper(key, of: place, unit: unit, base: base, &data)
  }

  /// Writes the hidden cell that holds a figure in base units whatever unit is chosen, and makes it
  /// the fact's cell.
  private func helper(
    _ key: FactKey, of place: CellAddress, unit: UnitOfMeasure, base: Rational?,
    _ data: inout BaseData
  ) {
    let column = data.builder.lastColumn + 1 + place.column
    let chosen = CellAddress(row: place.row, column: 3).text
    let value = place.text
    let choices = EntryForm.choices(of: unit)
    let scaled =
      unit == .percent
      ? value
      : choices.count == 1
        ? FormulaNumber(cell: value, factor: unit.factor).inBaseUnits
        : choices.reversed().reduce("\"\"") { rest, choice in
          "IF(\(chosen)=\(FormulaText.quoted(name(of: choice))),"
            + "\(FormulaNumber(cell: value, factor: choice.factor).inBaseUnits),\(rest))"
        }
    let shown = base.flatMap { Double($0.description) }
    data.builder.sheet[place.row, column] = Cell(
      .formula(
        "IF(ISNUMBER(\(value)),\(scaled),\"\")",
        value: shown.map { .number($0) } ?? .text("")))
    data.builder.sheet.hiddenColumns.insert(column)
    let cell = FormulaText.reference(
      to: CellAddress(row: place.row, column: column).absolute, inSheet: data.builder.sheet.name)
    data.facts[key] = FactCell(FormulaNumber(cell: cell), dimension: unit.dimension)
  }

  // MARK: Budget

  private func budget(_ data: inout BaseData) {
    guard !plan.budgetLines.isEmpty else { return }
    data.builder.part(.budget, LocalizedText(zh: "预算执行情况", en: "Budget execution"))
    data.builder.header([.item, .unit, .initial, .adjusted, .expenditure, .rate, .listed])
    let listed = listedLines
    var kind = BudgetLine.Kind.total
    for line in plan.budgetLines {
      if line.kind != kind {
        kind = line.kind
        heading(kind, &data.builder)
      }
      let facts = [line.initial, line.adjusted, line.expenditure].map { $0.map { FactKey($0) } }
      let entries = facts.map { key in key.flatMap { data.facts[$0] == nil ? $0 : nil } }
      data.builder.key(([line.id] + entries.map { $0?.name ?? "-" }).joined(separator: " "))
      data.builder.put(
        .text(line.label[language]), .item,
        FormStyles.text.with { $0.indent = line.kind == .total ? 0 : 1 })
      data.builder.fit(line.label[language], width: 28)
      let unit = unit(
        of: entries.compactMap { $0 },
        facts.compactMap { key in
          key.flatMap { try? Measure(parsing: $0.name) }
        })
      unitCell(unit, isOpen: entries.contains { $0 != nil }, &data.builder)
      for (index, column) in [FormColumn.initial, .adjusted, .expenditure].enumerated() {
        let place = data.builder.address(column)
        if let key = entries[index] {
          entry(key, at: place, unit: unit, surveys: "", &data)
        } else if let key = facts[index] {
          data.shown.append((key, place, unit))
        } else {
          data.builder.put(.blank, column, FormStyles.computed)
        }
      }
      let (whole, part) = (
        data.builder.address(.adjusted).text, data.builder.address(.expenditure).text
      )
      data.builder.put(
        .formula(
          "IF(COUNT(\(whole),\(part))=2,IF(\(whole)>0,\(part)/\(whole),\"\"),\"\")",
          value: .text("")), .rate,
        FormStyles.computed.with { $0.numberFormat = "0.00%" })
      data.builder.put(
        word(
          listed == nil || listed?.contains(line.id) == true ? "true" : "false", FormWord.answers),
        .listed, FormStyles.choice)
      data.builder.offer(FormWord.answers, .listed)
      data.builder.row += 1
    }
  }

  private func heading(_ kind: BudgetLine.Kind, _ builder: inout SheetBuilder) {
    let title =
      switch kind {
      case .total: LocalizedText(zh: "合计", en: "Total")
      case .fund: LocalizedText(zh: "按收入性质分", en: "By source of funds")
      case .nature: LocalizedText(zh: "按支出性质分", en: "By nature of expenditure")
      case .item: LocalizedText(zh: "其中", en: "Of which")
      }
    builder.line(.text(title[language]), style: FormStyles.text.with { $0.isBold = true })
  }

  /// The form's lines that the evaluation has, or `nil` for a blank form.
  ///
  /// Lines that the form can't reproduce in their order are all written as the evaluator's own.
  private var listedLines: [String]? {
    guard let evaluation else { return nil }
    let listed = plan.budgetLines.filter { evaluation.budgetLines.contains($0) }
    return listed == evaluation.budgetLines ? listed.map(\.id) : []
  }

  private func ownBudget(_ data: inout BaseData) {
    data.builder.part(
      .ownBudget,
      LocalizedText(
        zh: "补充预算执行项目（数额填数据的标识或公式）", en: "Other budget lines, amounts by identifiers of figures"))
    data.builder.header([
      .label, .kind, .initial, .adjusted, .expenditure, .englishLabel, .identifier,
    ])
    let lines = listedLines == [] ? evaluation?.budgetLines ?? [] : []
    for index in 0..<max(EntryForm.ownLineCount, lines.count + 1) {
      let line = index < lines.count ? lines[index] : nil
      data.builder.put(content(line?.label.zh), .label, FormStyles.words)
      data.builder.put(word(line?.kind.rawValue, FormWord.budgetKinds), .kind, FormStyles.choice)
      data.builder.offer(FormWord.budgetKinds, .kind)
      data.builder.put(content(line?.initial), .initial, FormStyles.words)
      data.builder.put(content(line?.adjusted), .adjusted, FormStyles.words)
      data.builder.put(content(line?.expenditure), .expenditure, FormStyles.words)
      data.builder.put(content(line?.label.englishOnly), .englishLabel, FormStyles.words)
      data.builder.put(content(line?.id), .identifier, FormStyles.words)
      for text in [
        line?.initial, line?.adjusted, line?.expenditure, line?.id, line?.label.englishOnly,
      ] {
        data.builder.fit(text ?? "", width: 15)
      }
      data.builder.row += 1
    }
  }

  // MARK: Facts of the evaluator's own

  private func ownFacts(_ data: inout BaseData) {
    data.builder.part(.ownFacts, LocalizedText(zh: "补充数据", en: "Other figures of your own"))
    data.builder.header([.label, .unit, .current, .prior, .formula, .englishLabel, .identifier])
    let own = (evaluation?.facts ?? []).filter { !isPlaced($0.key) }
    let ids = own.map(\.key.id).uniqued()
    for index in 0..<max(EntryForm.ownFactCount, ids.count + 2) {
      let id = index < ids.count ? ids[index] : nil
      let facts = own.filter { $0.key.id == id }
      // The figures of both years share the row's unit and name; what differs is converted.
      let label =
        facts.compactMap(\.label).first ?? id.flatMap { plan.declaration(of: FactKey($0))?.label }
      let unit = facts.compactMap { fact -> UnitOfMeasure? in
        if case .figure(let figure) = fact.content { figure.unit } else { nil }
      }.first
      data.builder.put(content(label?.zh), .label, FormStyles.words)
      data.builder.put(content(unit.map(name)), .unit, FormStyles.choice)
      data.builder.put(content(label?.englishOnly), .englishLabel, FormStyles.words)
      data.builder.put(content(id), .identifier, FormStyles.words)
      data.builder.put(.blank, .formula, FormStyles.words)
      for (column, period) in [(FormColumn.current, Period.current), (.prior, .prior)] {
        let place = data.builder.address(column)
        data.builder.put(.blank, column, FormStyles.amount)
        guard let fact = facts.first(where: { $0.key.period == period }) else { continue }
        switch fact.content {
        case .figure(let figure):
          let shown =
            unit.flatMap { $0.dimension == figure.quantity.dimension ? $0 : nil } ?? figure.unit
          data.builder.put(
            content(shown == .percent ? figure.quantity.value : figure.quantity.figure(in: shown)),
            column, shown == .percent ? FormStyles.percent : FormStyles.amount)
          if data.facts[fact.key] == nil || !isPlaced(fact.key) {
            helper(fact.key, of: place, unit: shown, base: figure.quantity.value, &data)
          }
        case .formula(let text):
          if let formula = try? Measure(parsing: text) {
            data.derived.append((fact.key, formula, place, .one))
          }
        case .missing: break
        }
      }
      data.builder.fit(label?.zh ?? "", width: 30)
      data.builder.fit(label?.englishOnly ?? "", width: 13)
      data.builder.fit(id ?? "", width: 13)
      data.builder.row += 1
    }
  }

  // MARK: Formulas

  /// Writes the formulas, which can name every fact only once all have their cell.
  private func finish(_ data: inout BaseData) {
    let cells = FormulaCells(language: language, facts: data.facts)
    for (_, formula, place, unit) in data.derived {
      let own = FormulaNumber(cell: place.text, factor: unit == .percent ? 1 : unit.factor)
      guard let text = RowFormulas.value(of: formula, in: own, cells: cells) else { continue }
      let style = data.builder.sheet.cells[place]?.style ?? FormStyles.amount
      data.builder.sheet.cells[place] = Cell(.formula(text, value: .text("")), style: style)
    }
    for (measure, place) in data.computed {
      let isRate = dimension(of: measure, in: data.facts) == Dimension.none
      let own = FormulaNumber(cell: place.text, factor: isRate ? 1 : 10_000)
      data.builder.sheet.cells[place] = Cell(
        RowFormulas.value(of: measure, in: own, cells: cells).map {
          .formula(hidingWords($0), value: .text(""))
        } ?? .blank,
        style: FormStyles.computed.with { $0.numberFormat = isRate ? "0.00%" : "#,##0.00####" })
    }
    for (key, place, unit) in data.shown {
      let cell = data.facts[key]?.number.text
      data.builder.sheet.cells[place] = Cell(
        cell.map {
          .formula(
            "IF(ISNUMBER(\($0)),\($0)/\(unit.factor),\"\")", value: .text(""))
        } ?? .blank, style: FormStyles.computed.with { $0.numberFormat = "#,##0.00####" })
    }
  }

  private func dimension(of measure: Measure, in facts: [FactKey: FactCell]) -> Dimension? {
    (try? measure.quantityDimension { facts[$0]?.dimension }) ?? nil
  }

  /// Shows nothing instead of a word for a value that isn't there.
  private func hidingWords(_ formula: String) -> String {
    "IF(ISNUMBER(\(formula)),\(formula),\"\")"
  }
}

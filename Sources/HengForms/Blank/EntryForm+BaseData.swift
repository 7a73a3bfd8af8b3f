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
  static let widths: [Double] = [3, 32, 10, 17, 17, 17, 15, 15]

  /// Builds the sheet of figures.
  ///
  /// - Parameter surveys: The formula of the pooled rate of surveys.
  /// - Returns: The sheet, and the cells in which formulas find facts.
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
      Term.baseDataTable,
      [
        LocalizedText(
          zh: "金额默认以万元填报，可在“计量单位”栏改选元；同一行各数单位相同。没有的数据请在“理由与依据”表把状态选为“缺失”，不要填 0。"
            + "变成橙色的格子是文字，表内公式不计算它，请改成纯数字。",
          en: "Amounts are in the unit beside them, which can be changed; all figures of a row "
            + "share it. Mark figures that don't exist as missing in “Reasons and evidence” "
            + "instead of writing 0. A cell that turns orange holds text, which the sheet's "
            + "formulas pass over: write a plain number.")
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

  func block(_ block: FormDesign.Block, surveys: String, _ data: inout BaseData) {
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
  func columnNumbers(_ columns: [Int], _ builder: inout SheetBuilder) {
    builder.key(FormRowKey.columnNumbers)
    let style = FormStyles.header.with {
      $0.isBold = false; $0.fontSize = 9
    }
    builder.put(.text(Term.lineNumber[language]), 2, style)
    builder.put(.blank, 3, style)
    for (index, column) in columns.enumerated() {
      builder.put(.number(Double(index + 1)), column, style)
    }
    builder.row += 1
  }

  /// The unit that a row's figures are shown in.
  func unit(of entries: [FactKey], _ cells: [Measure?]) -> UnitOfMeasure {
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

  func unitCell(_ unit: UnitOfMeasure, isOpen: Bool, _ builder: inout SheetBuilder) {
    let choices = EntryForm.choices(of: unit)
    let isChoice = isOpen && choices.count > 1
    builder.put(
      .text(name(of: unit)), 3, isChoice ? FormStyles.choice : FormStyles.centered)
    if isChoice { builder.offer(choices.map(name), 3) }
  }

  func name(of unit: UnitOfMeasure) -> String {
    language == .chinese ? unit.symbol : unit.englishSymbol
  }

  /// The units that a figure may be given in besides its own.
  static func choices(of unit: UnitOfMeasure) -> [UnitOfMeasure] {
    let money = ["万元", "元", "千元", "亿元"].compactMap { UnitOfMeasure($0) }
    guard money.contains(where: { $0.dimension == unit.dimension }) else { return [unit] }
    return money.contains(unit) ? money : [unit] + money
  }
}

import HengModel
import HengScoring
import HengWorkbooks

/// The lines of the budget.
extension EntryForm {
  private static let ownLineCount = 5

  func budget(_ data: inout BaseData) {
    guard !plan.budgetLines.isEmpty else { return }
    data.builder.part(.budget, Term.budgetExecution)
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

  func heading(_ kind: BudgetLine.Kind, _ builder: inout SheetBuilder) {
    let title =
      switch kind {
      case .total: Term.sum
      case .fund: Term.byFund
      case .nature: Term.byNature
      case .item: Term.ofWhich
      }
    builder.line(.text(title[language]), style: FormStyles.text.with { $0.isBold = true })
  }

  /// The form's lines that the evaluation has, or `nil` for a blank form.
  ///
  /// Lines that the form can't reproduce in their order are all written as the evaluator's own.
  var listedLines: [String]? {
    guard let evaluation else { return nil }
    let listed = plan.budgetLines.filter { evaluation.budgetLines.contains($0) }
    return listed == evaluation.budgetLines ? listed.map(\.id) : []
  }

  func ownBudget(_ data: inout BaseData) {
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
}

import HengModel
import HengScoring
import HengWorkbooks

/// Figures of the evaluator's own.
extension EntryForm {
  private static let ownFactCount = 10

  func ownFacts(_ data: inout BaseData) {
    data.builder.part(.ownFacts, Term.ownFigures)
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
        data.builder.markText(place)
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
}

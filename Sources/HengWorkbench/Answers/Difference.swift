import HengModel
import HengScoring
import HengSensitivity

/// One thing in which a state differs from the official scheme.
package struct Difference: Encodable {
  package enum Kind: String, Encodable {
    case weight, lock, rule, cut
  }

  package var kind: Kind
  package var address: String
  package var label: Words
  package var before: Words
  package var after: Words
  /// Whether the person set it, rather than that it follows from what was set.
  package var isSet: Bool

  /// Lists what was set, then what follows from it.
  package static func all(_ desk: Desk, _ scenario: Scenario) -> [Difference] {
    rules(desk, scenario) + weights(desk, scenario) + locks(desk, scenario)
  }

  private static func rules(_ desk: Desk, _ scenario: Scenario) -> [Difference] {
    let after = scenario.units.scheme.parameters
    return scenario.overlay.parameters.compactMap { change in
      let values = desk.parameters(at: change.address)
      guard let old = values.first,
        let new = after.first(where: { $0.address == change.address }),
        values.contains(where: { $0.value != new.value })
      else { return nil }
      return Difference(
        kind: old.indicatorID == nil && old.address.hasPrefix("grades.") ? .cut : .rule,
        address: old.address, label: Words(old.label), before: Words(values.valueText),
        after: Words(new.text(of: new.value)), isSet: true)
    }
  }

  private static func weights(_ desk: Desk, _ scenario: Scenario) -> [Difference] {
    let (before, after) = (desk.units.indicators, scenario.units.indicators)
    let set = Set(scenario.overlay.weights.map(\.id))
    func difference(
      _ id: String, _ label: LocalizedText, _ old: Rational, _ new: Rational
    ) -> Difference? {
      if old == new, !set.contains(id) { return nil }
      return Difference(
        kind: .weight, address: id, label: Words(label),
        before: Words(LocalizedText(old.shortText())), after: Words(LocalizedText(new.shortText())),
        isSet: set.contains(id))
    }
    let dimensions = desk.units.dimensions.compactMap { node in
      set.contains(node.id)
        ? difference(node.id, node.label, node.marks(before), node.marks(after)) : nil
    }
    let rows = zip(before, after).compactMap { old, new in
      difference(old.id, old.label, old.fullMarks, new.fullMarks)
    }
    return dimensions + rows.filter(\.isSet) + rows.filter { !$0.isSet }
  }

  private static func locks(_ desk: Desk, _ scenario: Scenario) -> [Difference] {
    let indicators = desk.units.indicators
    let nodes = desk.units.dimensions
    return scenario.overlay.locked.compactMap { id in
      let node = nodes.first { $0.id == id }
      let row = indicators.first { $0.id == id }
      guard let label = node?.label ?? row?.label else { return nil }
      let marks = node?.marks(indicators) ?? row?.fullMarks ?? 0
      let text = Words(LocalizedText(marks.shortText()))
      return Difference(
        kind: .lock, address: id, label: Words(label), before: text, after: text, isSet: true)
    }
  }
}

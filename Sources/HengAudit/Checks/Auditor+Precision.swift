import HengModel
import HengScoring

extension Auditor {
  /// Finds figures printed to two places or more beyond what their kind customarily has.
  func precisionChecks() -> [CheckOutcome] {
    let printed = evaluation.facts.compactMap { fact -> (Fact, Fact.Figure)? in
      guard fact.key.period == .current, fact.status == .reported,
        case .figure(let figure) = fact.content, figure.places > 0
      else { return nil }
      return (fact, figure)
    }
    let families = Dictionary(grouping: printed) { $0.1.unit }
    return families.sorted { $0.key.symbol < $1.key.symbol }.compactMap { unit, family in
      guard let usual = family.map(\.1.places).mostFrequent else { return nil }
      let odd = family.filter { $0.1.places >= usual + 2 }
      // Without a majority none is the odd one.
      if odd.isEmpty || odd.count >= family.count(where: { $0.1.places == usual }) { return nil }
      let names = LocalizedText.joined(
        odd.map { book.label(of: $0.0.key) + " " + $0.1.text })
      return .finding(
        Finding(
          .mixedPrecision, id: odd[0].0.key.name,
          subject: LocalizedText(
            zh: "以\(unit.symbol)计的数", en: "figures in \(unit.englishSymbol)"),
          statement: LocalizedText(
            zh: "多为 \(usual) 位小数，而\(names.zh)的位数更多",
            en: "mostly given to \(usual) decimal place\(usual == 1 ? "" : "s"), but \(names.en)"),
          figures: odd.map {
            Finding.Figure(
              label: book.label(of: $0.0.key), value: $0.1.quantity.value, text: $0.1.text)
          }, places: odd.map(\.0.evidence)))
    }
  }
}

extension [Int] {
  /// The most frequent number, the smallest of several.
  fileprivate var mostFrequent: Int? {
    let counts = Dictionary(grouping: self) { $0 }.mapValues(\.count)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key
  }
}

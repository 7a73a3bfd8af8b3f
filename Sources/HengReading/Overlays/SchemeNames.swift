import HengModel
package import HengScoring

/// The names by which a person may call the parts of a scheme: identifiers and printed labels.
package struct SchemeNames {
  private struct Name {
    var id: String
    var label: LocalizedText

    func isCalled(_ text: String) -> Bool { id == text || label.zh == text || label.en == text }
  }

  private let indicators: [Name]
  private let dimensions: [Name]
  private let grades: [Grade]

  package init(_ scheme: Scheme) {
    indicators = scheme.rows.map { Name(id: $0.indicator.id, label: $0.indicator.label) }
    var seen: Set<String> = []
    dimensions = scheme.rows.flatMap(\.indicator.path).filter { seen.insert($0.id).inserted }.map {
      Name(id: $0.id, label: $0.label)
    }
    grades = scheme.grades.grades
  }

  /// The identifiers and the Chinese labels of indicators and dimensions.
  package var allOfBearers: [String] {
    let all = dimensions + indicators
    return all.map(\.id) + all.map(\.label.zh)
  }

  /// Returns the indicators and dimensions of a name; an identifier means only itself.
  package func bearers(named text: String) -> [String] {
    ids(named: text, among: dimensions + indicators)
  }

  private func ids(named text: String, among names: [Name]) -> [String] {
    if names.contains(where: { $0.id == text }) { return [text] }
    return names.filter { $0.isCalled(text) }.map(\.id)
  }

  /// Returns what the part of an address in front of its last dot, or all of it, may mean.
  package func owners(in address: String) -> [String] {
    let owner = address.lastIndex(of: ".").map { String(address[..<$0]) } ?? address
    if owner == "grades" || owner == "rounding" { return [owner] }
    return ids(named: owner, among: indicators)
  }

  /// Returns the addresses that one with printed names may mean.
  package func addresses(named address: String) -> [String] {
    guard let dot = address.lastIndex(of: ".") else { return [] }
    let name = String(address[address.index(after: dot)...])
    return owners(in: address).map { owner in
      let grade = owner == "grades" ? grades.first { $0.isNamed(name) }?.id : nil
      return "\(owner).\(grade ?? name)"
    }
  }

  /// The addresses of some parameters with the Chinese label of their indicator or grade.
  package func printedAddresses(of parameters: [SchemeParameter]) -> [String] {
    let labels = Dictionary(indicators.map { ($0.id, $0.label.zh) }) { first, _ in first }
    let rows = parameters.compactMap { parameter in
      parameter.indicatorID.flatMap { id in
        labels[id].map { $0 + parameter.address.dropFirst(id.count) }
      }
    }
    return rows + grades.dropLast().map { "grades.\($0.label.zh)" }
  }
}

import HengIndex
import Testing

/// The indicators and aggregates of COINr's ASEM example.
struct ASEMTree {
  struct Element {
    let code: String
    let level: Int
    let direction: IndicatorDirection
    let parent: String
  }

  /// The indicators and aggregates, parts before wholes.
  let elements: [Element]

  var indicators: [Element] { elements.filter { $0.level == 1 } }
  var aggregates: [Element] { elements.filter { $0.level > 1 } }

  init() throws {
    let table = try CaseTable("coinr/asem_imeta.csv")
    // Names and units may hold commas that aren't quoted: the direction is the first whole number
    // after the name, and the parent the last field but one.
    elements = try table.records.compactMap { fields in
      guard let level = Int(fields[0]) else { return nil }
      let sign = try #require(fields.dropFirst(3).compactMap { Int($0) }.first)
      return Element(
        code: fields[1], level: level, direction: try #require(IndicatorDirection(rawValue: sign)),
        parent: fields[fields.count - 2])
    }
  }
}

package import HengModel
import HengSensitivity

/// A dimension of a scheme with the indicators below it, which stand next to each other.
package struct DimensionNode: Sendable {
  package var id: String
  package var label: LocalizedText
  package var parent: String?
  /// The indicators below, by index.
  package var members: Range<Int>

  package func marks(_ indicators: [Indicator]) -> Rational {
    members.reduce(0) { $0 + indicators[$1].fullMarks }
  }
}

extension ScoredUnits {
  /// The dimensions that carry marks, each before those inside it.
  package var dimensions: [DimensionNode] {
    var nodes: [DimensionNode] = []
    for (index, indicator) in indicators.enumerated() {
      for (depth, dimension) in indicator.path.enumerated() {
        if let place = nodes.firstIndex(where: { $0.id == dimension.id }) {
          nodes[place].members = nodes[place].members.lowerBound..<(index + 1)
        } else {
          nodes.append(
            DimensionNode(
              id: dimension.id, label: dimension.label,
              parent: depth > 0 ? indicator.path[depth - 1].id : nil,
              members: index..<(index + 1)))
        }
      }
    }
    return nodes
  }
}

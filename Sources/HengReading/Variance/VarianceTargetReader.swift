package import HengDiagnostics
import HengModel
package import HengSensitivity
package import HengSources

/// Reads the figures whose variance is to be explained.
package struct VarianceTargetReader {
  private static let rankShift = "rank-shift"
  private static let figures = VarianceTarget.Figure.allCases.map(\.rawValue) + [rankShift]

  package let units: ScoredUnits
  package let context: ReadingContext

  package init(units: ScoredUnits, context: ReadingContext) {
    self.units = units
    self.context = context
  }

  package func targets(_ node: SourceNode) -> [VarianceTarget] {
    var targets: [VarianceTarget] = []
    for item in context.nonEmptyItems(node) ?? [] {
      guard let target = target(item) else { continue }
      if targets.contains(target) {
        let name = ["unit", "of"].compactMap { item[$0].flatMap(context.text) }
        context.report(.setTwice(name.joined(separator: ": ")), at: item)
      } else {
        targets.append(target)
      }
    }
    return targets
  }

  private func target(_ node: SourceNode) -> VarianceTarget? {
    guard let reader = MappingReader(node, keys: ["unit", "of"], in: context) else { return nil }
    let ofNode = reader.required("of")
    let word = ofNode.flatMap(context.text)
    if word == Self.rankShift {
      if let pair = node.pair("unit") {
        context.report(.uselessKey("unit", without: "of: score"), atKeyOf: pair)
        return nil
      }
      if units.units.count == 1, let ofNode {
        context.report(.noRank, at: ofNode)
      }
      return .rankShift
    }
    let unit = reader.required("unit").flatMap(unit)
    guard let ofNode, let word else { return nil }
    guard let figure = VarianceTarget.Figure(rawValue: word) else {
      context.reportUnknownChoice(word, among: Self.figures, at: ofNode)
      return nil
    }
    switch figure {
    case .rank where units.units.count == 1:
      context.report(.noRank, at: ofNode)
    case .grade where units.grades.isEmpty:
      context.report(.noGrade, at: ofNode)
    case .score, .rank, .grade: break
    }
    return unit.map { .unit($0, figure) }
  }

  /// Returns the one unit of a name or a path, or reports why there isn't one.
  private func unit(_ node: SourceNode) -> Int? {
    guard let name = context.text(node) else { return nil }
    let path = FilePath.of(name, besideFile: context.path).asFolderPath
    let found = units.units.indices.filter { index in
      let unit = units.units[index]
      let names = [unit.unit.label, unit.label].flatMap { [$0.zh, $0.en] } + [unit.unit.id]
      let paths = [path] + LoadedEvaluation.fileNames.map { "\(path)/\($0)" }
      return names.contains(name) || paths.contains(unit.path)
    }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      let known = units.units.flatMap { [$0.unit.id, $0.unit.label.zh, $0.unit.label.en] }
      let nearest = NearestName.of(name, among: known)
      context.report(.unknownUnitOrPath(name, nearest: nearest), at: node)
    } else {
      context.report(.ambiguousName(name, meant: found.map { units.units[$0].path }), at: node)
    }
    return nil
  }
}

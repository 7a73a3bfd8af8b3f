package import HengDiagnostics
import HengModel
package import HengScoring
package import HengSources

/// Puts a unit's own indicators (个性化指标) in the place of rows that a scheme leaves to it.
///
/// The forms in use fix the marks of, say, 产出数量 and let every unit fill in its own rows with
/// targets below it. Such rows are written as a scheme writes its own, under `own-indicators`, and
/// the facts they need under `own-facts`.
package struct OwnIndicatorReader {
  package let context: ReadingContext
  package let scheme: Scheme

  package static let keys = ["own-facts", "own-indicators"]

  /// Returns the scheme with the own rows of an evaluation, or of a scheme's case, in place.
  package func extended(by root: SourceNode) -> Scheme {
    guard root["own-facts"] != nil || root["own-indicators"] != nil else { return scheme }
    var extended = scheme
    for declaration in root["own-facts"].map(FactDeclarationReader(context: context).facts) ?? [] {
      if scheme.declaration(of: declaration.id) == nil {
        extended.facts.append(declaration)
      } else if let pair = root["own-facts"]?.pair(declaration.id) {
        context.report(.duplicateIdentifier(declaration.id, firstLine: nil), atKeyOf: pair)
      }
    }
    let sources = SourceList(root["sources"], in: context)
    var reader = RowReader(
      context: context, sources: sources, facts: extended.facts,
      quantum: scheme.rounding.quantum, grades: scheme.grades.grades,
      defaultProvenance: Provenance(marks: .assumed, rule: .assumed),
      names: UniqueNames(taken: Set(scheme.rows.map(\.indicator.id))))
    for pair in root["own-indicators"].flatMap(context.pairs) ?? [] {
      guard let index = extended.rows.firstIndex(where: { $0.indicator.id == pair.key }) else {
        context.reportUnknownIndicator(pair, in: scheme)
        continue
      }
      let rows = reader.ownRows(pair.value, inPlaceOf: extended.rows[index].indicator)
      extended.rows.replaceSubrange(index...index, with: rows)
    }
    return extended
  }
}

extension RowReader {
  /// Reads the rows that a unit puts in the place of one of the scheme's, whose marks they share.
  fileprivate mutating func ownRows(
    _ node: SourceNode, inPlaceOf indicator: Indicator
  ) -> [SchemeRow] {
    let dimension = Indicator.DimensionLabel(
      id: indicator.id, label: indicator.label, fullMarks: indicator.fullMarks)
    let own = branches(node, path: indicator.path + [dimension])
    checkSum(own.map(\.marks), of: indicator.label, expected: indicator.fullMarks, at: node)
    return own.flatMap(\.rows)
  }
}

extension ReadingContext {
  /// Reports a key that should name a row of the scheme.
  package func reportUnknownIndicator(_ pair: SourceNode.Pair, in scheme: Scheme) {
    let nearest = NearestName.of(pair.key, among: scheme.rows.map(\.indicator.id))
    if let nearest { doubtedNames.insert(nearest) }
    report(.unknownIndicator(pair.key, nearest: nearest), atKeyOf: pair)
  }
}

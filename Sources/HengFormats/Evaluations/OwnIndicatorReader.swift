import HengModel
import HengScoring

/// Puts a unit's own indicators (个性化指标) in the place of rows that a scheme leaves to it.
///
/// The forms in use fix the marks of, say, 产出数量 and let every unit fill in its own rows with
/// targets below it. Such rows are written as a scheme writes its own, under `own-indicators`, and
/// the facts they need under `own-facts`.
struct OwnIndicatorReader {
  let context: ReadingContext
  let scheme: Scheme

  static let keys = ["own-facts", "own-indicators"]

  /// Returns the scheme with the own rows of an evaluation, or of a scheme's case, in place.
  func extended(by root: YAMLNode) -> Scheme {
    guard root["own-facts"] != nil || root["own-indicators"] != nil else { return scheme }
    var extended = scheme
    let declared = root["own-facts"].map { FactDeclarationReader(context: context).facts($0) } ?? []
    for (index, declaration) in declared.enumerated() {
      if scheme.declaration(of: declaration.id) == nil {
        extended.facts.append(declaration)
      } else if let pair = root["own-facts"].flatMap(context.pairs)?[index] {
        context.report(.duplicateIdentifier(declaration.id, firstLine: nil), atKeyOf: pair)
      }
    }
    let sources = root["sources"].map(context.sources) ?? [:]
    let reader = RowReader(
      context: context, sources: sources, facts: extended.facts, isPartial: false)
    for pair in root["own-indicators"].flatMap(context.pairs) ?? [] {
      guard let index = extended.rows.firstIndex(where: { $0.indicator.id == pair.key }) else {
        let known = extended.rows.map(\.indicator.id)
        context.report(
          .unknownIndicator(pair.key, nearest: NearestName.of(pair.key, among: known)),
          atKeyOf: pair)
        continue
      }
      let used = extended.rows.map(\.indicator.id)
      let rows = reader.ownRows(
        pair.value, inPlaceOf: extended.rows[index].indicator, usedIDs: Set(used))
      extended.rows.replaceSubrange(index...index, with: rows)
    }
    return extended
  }
}

extension RowReader {
  /// Reads the rows that a unit puts in the place of one of the scheme's, whose marks they share.
  func ownRows(
    _ node: YAMLNode, inPlaceOf indicator: Indicator, usedIDs: Set<String>
  ) -> [SchemeRow] {
    let dimension = Indicator.DimensionLabel(
      id: indicator.id, label: indicator.label, fullMarks: indicator.fullMarks)
    var names = UniqueNames(taken: usedIDs)
    let own = branches(
      node, path: indicator.path + [dimension], gradeIDs: [], names: &names,
      defaultProvenance: Provenance(marks: .assumed, rule: .assumed))
    checkSum(own.map(\.marks), of: indicator.label, expected: indicator.fullMarks, at: node)
    return own.flatMap(\.rows)
  }
}

/// The identifiers of one file that may each stand only once.
struct UniqueNames {
  /// Names that another file uses.
  var taken: Set<String> = []
  private var lines: [String: Int] = [:]

  init(taken: Set<String> = []) { self.taken = taken }

  /// Reads an identifier, reporting one that was used before.
  mutating func read(_ node: YAMLNode, in context: ReadingContext) -> String? {
    guard let id = context.identifier(node) else { return nil }
    if lines[id] != nil || taken.contains(id) {
      context.report(.duplicateIdentifier(id, firstLine: lines[id]), at: node)
      return nil
    }
    lines[id] = node.line
    return id
  }
}

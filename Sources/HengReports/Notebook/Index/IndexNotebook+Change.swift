import HengIndex
import HengModel

/// The change of one argument that a notebook looks at.
extension IndexNotebook {
  /// Ranks in the place of scores; where the index is made of ranks already, a scale from 1 to 100.
  ///
  /// Both leave only positive values, which every mean can take.
  static func change(of specification: IndexSpecification) -> Normalization {
    specification.normalization == PerIndicator(.formula(.rank)) ? .minMax(from: 1, to: 100) : .rank
  }

  /// Makes an index again with its indicators normalized otherwise, under the same weights.
  static func changedResult(of result: IndexResult) -> IndexResult? {
    var specification = result.specification
    specification.normalization = PerIndicator(.formula(change(of: specification)))
    if case .objective = specification.weighting.method {
      let own = zip(result.tree.elements, result.localWeights).map { ($0.id, $1) }
      specification.weighting = Weighting(.given, own: Dictionary(own) { first, _ in first })
    }
    return try? result.pipeline.run(specification)
  }

  /// The index with the change as a replay, to be reported.
  var replayed: IndexSubject? {
    guard let changed else { return nil }
    var subject = subject
    let arguments = changed.specification.arguments(of: .normalize)
    let edits = arguments.map { "normalize.\($0.name)=\($0.value)" }
    subject.replay = (edits, changed)
    return subject
  }
}

/// A step on the way from data to an index, in the order in which they are taken.
public enum IndexStep: String, Hashable, Sendable, CaseIterable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case denominate, impute, screen, treat, normalize, weight, aggregate, rank
}

/// The scale on which a method looks at how far an indicator's values spread.
public enum SpreadScale: Hashable, Sendable, CaseIterable {
  /// From 0 for the worst value to 1 for the best; units of measure don't matter.
  case minMax
  /// The values as they are; an indicator in larger numbers gets more weight.
  case raw
}

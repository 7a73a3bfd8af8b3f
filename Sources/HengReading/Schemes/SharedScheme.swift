public import HengScoring

/// A scheme that many evaluations share.
public final class SharedScheme: Sendable {
  /// The scheme, as in force for the evaluated year.
  public let value: Scheme

  package init(_ value: Scheme) { self.value = value }
}

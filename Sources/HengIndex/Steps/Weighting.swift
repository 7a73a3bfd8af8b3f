/// Where the weights of elements among their siblings come from.
public struct Weighting: Hashable, Sendable {
  /// The method.
  public enum Method: Hashable, Sendable {
    /// The indicator table.
    case given
    /// All equal within each group.
    case equal
    /// A method that looks at the normalized values of each group of indicators; aggregates keep
    /// the table's weights.
    case objective(ObjectiveWeighting)
  }

  /// The method.
  public var method: Method
  /// Weights of single elements in the place of the method's, by code, on the scale of the others
  /// of the group: with a method that derives weights these add up to 1.
  public var own: [String: Double]

  /// Creates a weighting.
  public init(_ method: Method = .given, own: [String: Double] = [:]) {
    self.method = method
    self.own = own
  }
}

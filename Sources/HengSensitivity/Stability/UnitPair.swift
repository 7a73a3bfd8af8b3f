/// Two units, one of them ahead of the other or level with it.
public struct UnitPair: Hashable, Sendable {
  /// The unit ahead, as a row of the rates.
  public let ahead: Int
  /// The unit behind, as a row of the rates.
  public let behind: Int

  /// Creates a pair.
  public init(ahead: Int, behind: Int) {
    self.ahead = ahead
    self.behind = behind
  }
}

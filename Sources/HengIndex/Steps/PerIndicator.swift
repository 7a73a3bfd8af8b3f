/// A choice for all indicators, with other ones for some.
public struct PerIndicator<Choice: Hashable & Sendable>: Hashable, Sendable {
  /// What holds for every indicator without one of its own.
  public var common: Choice
  /// What holds for single indicators, by code.
  public var own: [String: Choice]

  /// Creates the choice.
  public init(_ common: Choice, own: [String: Choice] = [:]) {
    self.common = common
    self.own = own
  }

  /// The choice for an indicator.
  public subscript(id: String) -> Choice { own.isEmpty ? common : own[id] ?? common }
}

public import HengSensitivity

/// What the options of `heng stability` ask for.
public struct StabilitySettings: Hashable, Sendable {
  /// How far each weight may stray from its own, such as `10%`.
  public var within: String
  /// How many units are the top.
  public var top: Int
  /// The indicator whose weight is looked at by itself, by identifier or printed name.
  public var indicator: String?

  /// Creates settings.
  public init(within: String, top: Int, indicator: String? = nil) {
    self.within = within
    self.top = top
    self.indicator = indicator
  }

  /// Works out the stability of units, and which indicator is looked at by itself.
  ///
  /// - Throws: ``InvalidFiles`` with every setting that is wrong.
  public func stability(
    of units: ScoredUnits
  ) throws(InvalidFiles) -> (stability: Stability, indicator: Int?) {
    let reader = WeightSettingReader(units: units)
    var mistakes = SettingMistakes()
    let fraction = mistakes.read { () throws(InvalidFiles) in
      try reader.fraction(within, of: "--within")
    }
    let index = indicator.flatMap { name in
      mistakes.read { () throws(InvalidFiles) in try reader.index(named: name, of: "--indicator") }
    }
    return (Stability(units, within: try mistakes.value(fraction), top: top), index)
  }
}

public import HengDiagnostics
public import HengSensitivity

/// What settings ask of an analysis of stability.
public struct StabilitySettings: Hashable, Sendable {
  /// How far each weight may stray from its own, such as `10%`.
  public var within: String
  /// How many units are the top.
  public var top: Int
  /// The indicator whose weight is looked at by itself, by identifier or printed name.
  public var indicator: String?
  /// Whether weights that were set or locked stay as another one moves.
  public var keepsSet: Bool

  /// Creates settings.
  public init(within: String, top: Int, indicator: String? = nil, keepsSet: Bool = false) {
    self.within = within
    self.top = top
    self.indicator = indicator
    self.keepsSet = keepsSet
  }

  /// Works out the stability of units under a change, and which indicator is looked at by itself.
  ///
  /// - Throws: ``InvalidFiles`` with every setting that is wrong.
  public func stability(
    of changed: ChangedUnits
  ) throws(InvalidFiles) -> (stability: Stability, indicator: Int?) {
    let units = changed.after
    let reader = WeightSettingReader(units: units)
    var mistakes = SettingMistakes()
    let fraction = mistakes.read { () throws(InvalidFiles) in
      try reader.fraction(within, of: "within")
    }
    let index = indicator.flatMap { name in
      mistakes.read { () throws(InvalidFiles) in try reader.index(named: name, of: "indicator") }
    }
    let companions =
      keepsSet ? changed.overlay.companions(among: changed.before.indicators) : nil
    let stability = Stability(
      units, within: try mistakes.value(fraction), top: top, companions: companions)
    return (stability, index)
  }
}

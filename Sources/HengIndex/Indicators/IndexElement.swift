public import HengModel

/// A row of the indicator table: an indicator, or an aggregate of indicators such as a pillar.
///
/// Whether it is an indicator follows from the tree: an element without children is one.
public struct IndexElement: Hashable, Sendable {
  /// The code, unique in the table; an indicator's is the name of its column of data.
  public var id: String
  /// The printed name.
  public var label: LocalizedText
  /// The code of the aggregate that it is part of; `nil` for the index itself.
  public var parent: String?
  /// Which way it counts.
  public var direction: IndicatorDirection
  /// The weight among its siblings, ≥ 0; only ratios count.
  public var weight: Double
  /// The unit of measure, in words.
  public var unit: String?
  /// The value to be reached, in the indicator's unit after denomination.
  public var target: Double?
  /// The column of data that values are divided by.
  public var denominator: String?

  /// Creates an element.
  public init(
    id: String, label: LocalizedText? = nil, parent: String? = nil,
    direction: IndicatorDirection = .largerIsBetter, weight: Double = 1, unit: String? = nil,
    target: Double? = nil, denominator: String? = nil
  ) {
    self.id = id
    self.label = label ?? LocalizedText(id)
    self.parent = parent
    self.direction = direction
    self.weight = weight
    self.unit = unit
    self.target = target
    self.denominator = denominator
  }
}

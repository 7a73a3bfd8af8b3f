public import HengModel

/// A change of marks, shared out among what caused it.
public struct ChangeParts: Hashable, Sendable {
  /// What the year's facts and judgements caused.
  public var data: Rational
  /// What the scheme's rules and its rounding caused.
  public var rule: Rational
  /// What the full marks caused.
  public var weight: Rational
  /// What facts and rules caused together, where they can't be told apart.
  public var dataAndRule: Rational

  /// Creates parts, zero where nothing is given.
  public init(
    data: Rational = 0, rule: Rational = 0, weight: Rational = 0, dataAndRule: Rational = 0
  ) {
    self.data = data
    self.rule = rule
    self.weight = weight
    self.dataAndRule = dataAndRule
  }

  /// The change.
  public var sum: Rational { data + rule + weight + dataAndRule }

  /// Adds parts one by one.
  public static func + (left: ChangeParts, right: ChangeParts) -> ChangeParts {
    ChangeParts(
      data: left.data + right.data, rule: left.rule + right.rule,
      weight: left.weight + right.weight, dataAndRule: left.dataAndRule + right.dataAndRule)
  }

  /// Rounds the parts for print so that they add up to the change as it is printed.
  ///
  /// The change is rounded half up and the parts by the largest remainder, so each is less than one
  /// unit of the last digit from its exact value and a part of zero stays zero. Every line of a
  /// table adds up by itself; a column of rounded parts need not add up to the rounded part of the
  /// total.
  ///
  /// - Parameter digits: The decimal places to keep, 0 or more.
  /// - Returns: The rounded parts, whose ``sum`` is this ``sum`` rounded half up.
  public func rounded(to digits: Int) -> ChangeParts {
    rounded(to: digits, addingUpTo: sum.rounded(to: digits, .halfUp))
  }

  /// Rounds the parts so that they add up to the change rounded down or up.
  func rounded(to digits: Int, addingUpTo sum: Rational) -> ChangeParts {
    let parts = [data, rule, weight, dataAndRule].rounded(to: digits, addingUpTo: sum)
    return ChangeParts(data: parts[0], rule: parts[1], weight: parts[2], dataAndRule: parts[3])
  }
}

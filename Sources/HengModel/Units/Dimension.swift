/// What a quantity measures: money, people, floor area, or a product of powers of such kinds.
///
/// A rate has no dimension. Every counting word (人, 户, 件 …) is a kind of its own, so people
/// can't be added to cases by accident.
public struct Dimension: Hashable, Sendable {
  /// The power of each kind, none of them zero, sorted by name.
  private var powers: [Power]

  private struct Power: Hashable, Sendable {
    var kind: String
    var exponent: Int
  }

  /// No dimension: a rate, a percentage, a plain number.
  public static let none = Dimension(powers: [])

  private init(powers: [Power]) { self.powers = powers }

  /// Creates the dimension of one kind of thing.
  public init(of kind: String) {
    powers = [Power(kind: kind, exponent: 1)]
  }

  /// Returns the dimension of a product.
  public static func * (left: Dimension, right: Dimension) -> Dimension {
    left.combined(with: right, sign: 1)
  }

  /// Returns the dimension of a quotient.
  public static func / (left: Dimension, right: Dimension) -> Dimension {
    left.combined(with: right, sign: -1)
  }

  /// No real quantity has a higher power of anything; the bound keeps absurd formulas from
  /// overflowing.
  private static let exponentLimit = 99

  private func combined(with other: Dimension, sign: Int) -> Dimension {
    if other.powers.isEmpty { return self }
    var exponents: [String: Int] = [:]
    for power in powers { exponents[power.kind, default: 0] += power.exponent }
    for power in other.powers {
      let sum = exponents[power.kind, default: 0] + sign * power.exponent
      exponents[power.kind] = max(-Dimension.exponentLimit, min(Dimension.exponentLimit, sum))
    }
    return Dimension(
      powers: exponents.filter { $0.value != 0 }.map { Power(kind: $0.key, exponent: $0.value) }
        .sorted { $0.kind < $1.kind })
  }

  /// The dimension in words, such as `money/area`.
  public var name: LocalizedText {
    if powers.isEmpty { return Term.plainNumber }
    func text(_ powers: [Power]) -> LocalizedText {
      LocalizedText.joined(
        powers.map { power in
          let exponent = abs(power.exponent)
          return Dimension.kindName(power.kind) + LocalizedText(exponent == 1 ? "" : "^\(exponent)")
        }, with: "·")
    }
    let (above, below) = (powers.filter { $0.exponent > 0 }, powers.filter { $0.exponent < 0 })
    return (above.isEmpty ? "1" : text(above)) + (below.isEmpty ? "" : "/" + text(below))
  }

  private static func kindName(_ kind: String) -> LocalizedText {
    switch kind {
    case "money": Term.money
    case "area": Term.area
    case "day": Term.days
    case "month": Term.months
    case "mark": Term.markCount
    case "人": Term.people
    default: LocalizedText(zh: "“\(kind)”数", en: "a count of \(kind)")
    }
  }
}

import HengModel

/// The unit, the sign of money or the mark that stands beside digits.
enum WrittenUnit {
  case unit(UnitOfMeasure)
  /// ¥ or what is written for it, with the unit behind the digits if there is one.
  case yuanSign
  case foreignMoney
  /// A power of ten without what is counted.
  case multiplier(power: Int)
  case unknown(String)

  /// The powers of ten of words that multiply.
  private static let multipliers: [String: Int] = [
    "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "十亿": 9,
    "k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9,
  ]

  private static let yuanSigns: Set<String> = ["¥", "￥", "¤", "RMB", "CNY", "人民币"]
  private static let foreignSigns: Set<String> = [
    "$", "US$", "HK$", "USD", "HKD", "€", "EUR", "£", "GBP", "JPY", "₩", "₽", "₹",
  ]

  /// Reads what stands before and behind the digits, in half-width forms.
  init(before: String, after: String) {
    let (before, after) = (before.withoutSpace, after.withoutSpace)
    if WrittenUnit.foreignSigns.contains(before) || WrittenUnit.foreignSigns.contains(after) {
      self = .foreignMoney
    } else if WrittenUnit.yuanSigns.contains(before) {
      switch WrittenUnit(after) {
      case .unknown(""): self = .yuanSign
      case .unit(let unit) where unit.dimension == Dimension(of: "money"): self = .unit(unit)
      case .multiplier(let power): self = .multiplier(power: power)
      default: self = .unknown(before + after)
      }
    } else if before.isEmpty, WrittenUnit.yuanSigns.contains(after) {
      self = .yuanSign
    } else {
      self = before.isEmpty ? WrittenUnit(after) : .unknown(before + after)
    }
  }

  /// Reads what stands behind the digits.
  private init(_ symbol: String) {
    guard !symbol.isEmpty else {
      self = .unknown("")
      return
    }
    if let unit = UnitOfMeasure(symbol) {
      self = .unit(unit)
    } else if symbol.first == "(", symbol.last == ")",
      let unit = UnitOfMeasure(symbol.dropFirst().dropLast()), symbol.count > 2
    {
      self = .unit(unit)
    } else if let power = WrittenUnit.multipliers[symbol.lowercased()] {
      self = .multiplier(power: power)
    } else if let unit = WrittenUnit.multiplied(symbol) {
      self = .unit(unit)
    } else {
      self = .unknown(symbol)
    }
  }

  /// Reads a unit with a power of ten in front, such as 万人.
  private static func multiplied(_ symbol: String) -> UnitOfMeasure? {
    for word in ["百万", "千万", "十亿", "千", "万", "亿"] where symbol.hasPrefix(word) {
      guard let power = multipliers[word],
        var unit = UnitOfMeasure(symbol.dropFirst(word.count)), unit.factor == 1,
        unit.dimension != .none
      else { continue }
      unit.symbol = symbol
      unit.englishSymbol = symbol
      unit.factor = Rational(1) / Rational(1, overTenTo: power)
      return unit
    }
    return nil
  }
}

extension String {
  fileprivate var withoutSpace: String { filter { !$0.isWhitespace } }
}

/// A unit in which a figure is written, such as 万元, 人, ㎡ or %.
public struct UnitOfMeasure: Hashable, Sendable {
  /// The unit as printed beside a figure in Chinese.
  public var symbol: String
  /// The unit as written in English.
  public var englishSymbol: String
  /// What the unit measures.
  public var dimension: Dimension
  /// How many base units one such unit is; the base unit of money is 元, of a rate is 1.
  public var factor: Rational

  /// The unit of a plain number.
  public static let one = UnitOfMeasure(symbol: "", dimension: .none, factor: 1)
  /// A hundredth.
  public static let percent = UnitOfMeasure(
    symbol: "%", dimension: .none, factor: Rational(1, over: 100))

  /// The unit of marks and totals.
  package static let mark = UnitOfMeasure(
    symbol: "分", englishSymbol: "points", dimension: Dimension(of: "mark"), factor: 1)

  /// Creates a unit; without an English form the symbol serves in both languages.
  public init(
    symbol: String, englishSymbol: String? = nil, dimension: Dimension, factor: Rational
  ) {
    self.symbol = symbol
    self.englishSymbol = englishSymbol ?? symbol
    self.dimension = dimension
    self.factor = factor
  }

  /// Finds a unit by its symbol or its English name, or builds one from known units and `/`.
  ///
  /// A part that isn't known gives `nil`.
  ///
  /// - Parameter symbol: Such as `万元`, `ten-thousand-yuan`, `元/人`; empty for a plain number.
  public init?(_ symbol: some StringProtocol) {
    if let unit = UnitOfMeasure.known[String(symbol)] {
      self = unit
      return
    }
    let parts = symbol.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, !parts[0].isEmpty,
      let first = UnitOfMeasure.known[String(parts[0])]
    else { return nil }
    var result = first
    for part in parts.dropFirst() {
      guard let unit = UnitOfMeasure.known[String(part)], !part.isEmpty else { return nil }
      result.dimension = result.dimension / unit.dimension
      result.factor = result.factor / unit.factor
      result.englishSymbol += "/" + unit.englishSymbol
    }
    result.symbol = String(symbol)
    self = result
  }

  /// Tells what stands between a figure and a unit's symbol: a space, but for signs such as %.
  public static func gap(before symbol: String) -> String {
    symbol.isEmpty || symbol == "%" || symbol == "‰" ? "" : " "
  }

  /// The unit with what it measures, for messages.
  public var described: LocalizedText {
    if symbol.isEmpty { return dimension.name }
    return LocalizedText(
      zh: "“\(symbol)”（\(dimension.name.zh)）", en: "“\(symbol)” (\(dimension.name.en))")
  }

  /// Every symbol and name that is understood, sorted.
  public static let knownSymbols: [String] = known.keys.filter { !$0.isEmpty }.sorted()

  private static let known: [String: UnitOfMeasure] = {
    var units: [String: UnitOfMeasure] = ["": .one]
    func add(_ names: [String], _ dimension: Dimension, _ factor: Rational) {
      for name in names {
        units[name] = UnitOfMeasure(
          symbol: names[0], englishSymbol: names.last { $0.allSatisfy(\.isASCII) },
          dimension: dimension, factor: factor)
      }
    }
    add(["%", "％", "个百分点", "percent", "%"], .none, Rational(1, over: 100))
    add(["‰"], .none, Rational(1, over: 1000))
    add(["倍"], .none, 1)
    let money = Dimension(of: "money")
    add(["元", "yuan"], money, 1)
    add(["千元", "thousand-yuan"], money, 1_000)
    add(["万元", "ten-thousand-yuan"], money, 10_000)
    add(["亿元", "hundred-million-yuan"], money, 100_000_000)
    let area = Dimension(of: "area")
    add(["㎡", "平方米", "m2", "m²"], area, 1)
    add(["亩"], area, Rational(2_000, over: 3))
    add(["公顷"], area, 10_000)
    let time = Dimension(of: "day")
    add(["天", "日", "day", "days"], time, 1)
    add(["小时", "hour", "hours"], time, Rational(1, over: 24))
    let month = Dimension(of: "month")
    add(["月", "个月", "month", "months"], month, 1)
    add(["年", "year", "years"], month, 12)
    add(["分", "point", "points"], Dimension(of: "mark"), 1)
    let countingWords: [[String]] = [
      ["人", "名", "person", "persons", "people"], ["人次"], ["户", "household", "households"],
      ["个"], ["项", "item", "items"], ["件", "case", "cases"], ["次"], ["批次"], ["辆"], ["台"],
      ["张"], ["对"], ["具"], ["家"], ["份"], ["宗"], ["条"], ["起"], ["例"], ["处"], ["所"],
      ["套"], ["座"], ["场"], ["期"], ["篇"], ["本"], ["字"],
    ]
    for names in countingWords { add(names, Dimension(of: names[0]), 1) }
    return units
  }()
}

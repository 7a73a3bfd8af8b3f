public import HengDiagnostics
public import HengModel
import HengReading
import HengScoring
public import HengTrends

/// What is to be compared over the years: which evaluations, years, units and prices.
public struct TrendRequest: Sendable {
  /// Evaluation files, folders with one, or folders of such folders.
  public var paths: [String]
  /// The earlier year, if not the first one.
  public var earlier: Int?
  /// The later year, if not the last one.
  public var later: Int?
  /// Two units whose gap is asked for, by identifier or printed name; otherwise empty.
  public var gap: [String]
  /// A file with a price index.
  public var deflator: String?
  /// The year whose prices amounts are turned into; the last compared one if not given.
  public var priceYear: Int?

  /// Creates a request.
  public init(
    paths: [String], from earlier: Int? = nil, to later: Int? = nil, gap: [String] = [],
    deflator: String? = nil, priceYear: Int? = nil
  ) {
    self.paths = paths
    self.earlier = earlier
    self.later = later
    self.gap = gap
    self.deflator = deflator
    self.priceYear = priceYear
  }

  /// Loads and scores the evaluations and compares them.
  ///
  /// - Parameter progress: Called before each evaluation, from any thread, with the count of those
  ///   begun.
  /// - Returns: One unit's years, many units' movements, or the gap between two; and what is to be
  ///   told first.
  /// - Throws: ``InvalidFiles`` with the mistakes of every file if none can be scored, and with what
  ///   keeps those that can from being compared.
  public func analysis(
    progress: @escaping @Sendable (_ begun: Int) -> Void = { _ in }
  ) throws(InvalidFiles) -> (analysis: TrendAnalysis, remarks: Remarks) {
    var mistakes = SettingMistakes()
    let table = mistakes.read { () throws(InvalidFiles) in
      try deflator.map { path throws(InvalidFiles) in try DeflatorFile.table(path: path) }
    }
    let loaded = mistakes.read { () throws(InvalidFiles) in
      try UnitHistory.load(paths, progress: progress)
    }
    let (histories, found) = try mistakes.value(loaded)
    let prices = table ?? nil
    var remarks = found
    if let prices { remarks.add(prices.remarks) }
    return (try analysis(of: histories, prices?.table), remarks)
  }

  private func analysis(
    of histories: [UnitHistory], _ table: PriceTable?
  ) throws(InvalidFiles) -> TrendAnalysis {
    if let pair = try pair(among: histories) {
      return .gap(
        try compared { () throws(TrendError) in
          try DepartmentGap(from: pair.0, to: pair.1, in: later)
        })
    }
    guard histories.count == 1, let history = histories.first else {
      if let deflator { throw InvalidFiles(.pricesOfUnits, in: deflator) }
      return .departments(
        try compared { () throws(TrendError) in
          try DepartmentTrend(histories, from: earlier, to: later)
        })
    }
    let prices = try table.map { table throws(InvalidFiles) in
      RealPrices(table: table, baseYear: try baseYear(of: table, history))
    }
    return .unit(
      try compared { () throws(TrendError) in
        try UnitTrend(history, from: earlier, to: later, prices: prices)
      })
  }

  /// Places what keeps years from being compared at the option that asks for them.
  private func compared<Value>(
    _ body: () throws(TrendError) -> Value
  ) throws(InvalidFiles) -> Value {
    do throws(TrendError) {
      return try body()
    } catch {
      let place: Place =
        switch error {
        case .noSuchYear(let year, _): .setting(year == earlier ? "from" : "to")
        case .gap, .noSharedYear: .setting("gap")
        case .oneYear, .severalSchemes, .league: .files(paths)
        }
      throw InvalidFiles(.yearComparison(error), at: place)
    }
  }

  private func baseYear(
    of table: PriceTable, _ history: UnitHistory
  ) throws(InvalidFiles) -> Int {
    let known = table.deflator.indices.keys.sorted()
    let year = priceYear ?? later ?? history.years.last ?? 0
    if known.contains(year) { return year }
    let place =
      priceYear == nil
      ? deflator.map { Place.file(at: $0) } ?? .setting("deflator") : .setting("prices-of")
    throw InvalidFiles(.noIndexOfBase(year, known: known), at: place)
  }

  /// The two units whose gap is asked for, or `nil`.
  private func pair(
    among histories: [UnitHistory]
  ) throws(InvalidFiles) -> (UnitHistory, UnitHistory)? {
    guard gap.count == 2 else { return nil }
    var mistakes = SettingMistakes()
    let found = gap.map { name -> UnitHistory? in
      let unit = histories.first { $0.isNamed(name) }
      if unit == nil {
        mistakes.report(
          .unknownUnitName(name, known: histories.flatMap(\.names)), of: "gap")
      }
      return unit
    }
    if let one = found[0], let other = found[1], one.names == other.names {
      mistakes.report(.sameUnit(gap[1]), of: "gap")
    }
    return try mistakes.value(found[0].flatMap { one in found[1].map { (one, $0) } })
  }
}

extension UnitHistory {
  /// The identifier and the printed names that the unit goes by.
  fileprivate var names: [String] {
    guard let unit = scores.last?.evaluation.unit else { return [] }
    return [unit.id, unit.label.zh, unit.label.en]
  }

  fileprivate func isNamed(_ name: String) -> Bool { names.contains(name) }
}

extension InvalidFiles {
  /// Tells that the evaluations at some paths give nothing to draw.
  public static func noPicture(_ reason: LocalizedText, of paths: [String]) -> InvalidFiles {
    InvalidFiles(.noPicture(reason), at: .files(paths))
  }
}

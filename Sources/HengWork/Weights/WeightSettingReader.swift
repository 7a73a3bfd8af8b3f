import FoundationEssentials
import HengDiagnostics
import HengModel
import HengReading
import HengScoring
import HengSensitivity
import HengSources

/// Reads the settings of weight laws, which name rows of a scheme and speak in marks.
struct WeightSettingReader {
  let units: ScoredUnits
  let names: SchemeNames

  init(units: ScoredUnits) {
    self.units = units
    names = SchemeNames(units.scheme)
  }

  // MARK: Numbers

  /// Reads a plain number, which a percentage isn't.
  func number(_ text: String, of setting: String) throws(InvalidFiles) -> Double {
    let figure = try figure(text, of: setting, unit: .one)
    if figure.unit != .one { throw InvalidFiles(.notANumber(text), at: .setting(setting)) }
    return figure.quantity.value.doubleValue
  }

  /// Reads a share such as `25%` or `0.25`.
  func fraction(_ text: String, of setting: String) throws(InvalidFiles) -> Double {
    let unit: UnitOfMeasure = text.hasSuffix("%") ? .percent : .one
    let value = try figure(text, of: setting, unit: unit).quantity.value
    guard (0...1).contains(value) else {
      throw InvalidFiles(.numberOutOfRange(text, range: "[0%, 100%]"), at: .setting(setting))
    }
    return value.doubleValue
  }

  private func figure(
    _ text: String, of setting: String, unit: UnitOfMeasure
  ) throws(InvalidFiles) -> Fact.Figure {
    let context = ReadingContext(.setting(setting))
    let node = SourceNode(content: .scalar(text), line: 1, column: 1)
    guard let figure = context.figure(node, expected: unit) else {
      throw InvalidFiles(context.diagnostics)
    }
    return figure
  }

  // MARK: Laws

  /// Reads the sum of a Dirichlet law's parameters.
  func concentration(_ text: String) throws(InvalidFiles) -> Double {
    let value = try number(text, of: "concentration")
    guard value > 0 else {
      throw InvalidFiles(.numberOutOfRange(text, range: "(0, +∞)"), at: .setting("concentration"))
    }
    return value
  }

  /// Reads bounds in marks for single rows; rows without any stay within a fraction of their own.
  func box(within: String?, bounds: [String]) throws(InvalidFiles) -> BoxedWeights {
    let weights = units.weights
    var mistakes = SettingMistakes()
    var (lower, upper) = (weights.map { _ in 0.0 }, weights.map { _ in 1.0 })
    if let within,
      let share = mistakes.read({ () throws(InvalidFiles) in
        try fraction(within, of: "within")
      })
    {
      lower = weights.map { $0 * (1 - share) }
      upper = weights.map { min(1, $0 * (1 + share)) }
    }
    var bounded: Set<Int> = []
    for text in bounds {
      guard let (index, low, high) = mistakes.read({ () throws(InvalidFiles) in try bound(text) })
      else { continue }
      if !bounded.insert(index).inserted {
        mistakes.report(.setTwice(units.indicators[index].id), of: "bound")
      }
      (lower[index], upper[index]) = (low, high)
    }
    let box = try mistakes.value(mistakes.diagnostics.isEmpty ? (lower, upper) : nil)
    guard let box = BoxedWeights(lower: box.0, upper: box.1) else {
      throw InvalidFiles(.emptyBox, at: .setting(bounds.isEmpty ? "within" : "bound"))
    }
    return box
  }

  /// Reads a bound such as `staffing-control-rate=3..7` as shares of the full marks.
  private func bound(
    _ text: String
  ) throws(InvalidFiles) -> (index: Int, low: Double, high: Double) {
    let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    let ends = parts.count == 2 ? parts[1].components(separatedBy: "..").map(\.trimmed) : []
    guard ends.count == 2, ends.allSatisfy({ !$0.isEmpty }) else {
      throw InvalidFiles(.notABound(text), at: .setting("bound"))
    }
    let index = try self.index(named: parts[0], of: "bound")
    let low = try number(ends[0], of: "bound")
    let high = try number(ends[1], of: "bound")
    let full = units.fullMarks.doubleValue
    guard low >= 0, low <= high else {
      throw InvalidFiles(.notABound(text), at: .setting("bound"))
    }
    if high > full {
      let range = "[0, \(units.fullMarks.shortText())]"
      throw InvalidFiles(.numberOutOfRange(ends[1], range: range), at: .setting("bound"))
    }
    return (index, low / full, high / full)
  }

  /// Reads rows from the most to the least important, such as `a > b > c`.
  func order(_ text: String) throws(InvalidFiles) -> [Int] {
    let parts = text.split(omittingEmptySubsequences: false) { ">＞".contains($0) }
      .map { String($0).trimmed }
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else {
      throw InvalidFiles(.notAnOrder(text), at: .setting("order"))
    }
    var mistakes = SettingMistakes()
    var indices: [Int] = []
    for part in parts {
      let row = mistakes.read { () throws(InvalidFiles) in
        try self.index(named: part, of: "order")
      }
      guard let index = row else { continue }
      if indices.contains(index) {
        mistakes.report(.setTwice(units.indicators[index].id), of: "order")
      }
      indices.append(index)
    }
    return try mistakes.value(indices)
  }

  // MARK: Names

  /// Rows that a name means: one, or those of a dimension.
  struct Bearer {
    var id: String
    var members: [Int]
  }

  /// Finds a row by its identifier or printed name.
  func index(named name: String, of setting: String) throws(InvalidFiles) -> Int {
    try bearer(named: name, of: setting, dimensionsToo: false).members[0]
  }

  /// Finds a row, or the rows of a dimension, by identifier or printed name.
  func bearer(
    named name: String, of setting: String, dimensionsToo: Bool = true
  ) throws(InvalidFiles) -> Bearer {
    let indicators = units.indicators
    let meant = names.bearers(named: name).map { Bearer(id: $0, members: members(of: $0)) }
      .filter { bearer in
        !bearer.members.isEmpty
          && (dimensionsToo || indicators.contains { $0.id == bearer.id })
      }
    if meant.count == 1 { return meant[0] }
    if meant.count > 1 {
      throw InvalidFiles(.ambiguousName(name, meant: meant.map(\.id)), at: .setting(setting))
    }
    let dimensions = dimensionsToo ? indicators.flatMap(\.path) : []
    let known =
      indicators.map(\.id) + dimensions.map(\.id) + indicators.map(\.label.zh)
      + dimensions.map(\.label.zh)
    throw InvalidFiles(
      .unknownIndicator(name, nearest: NearestName.of(name, among: known)), at: .setting(setting))
  }

  /// The row of an identifier, or the rows of a dimension.
  private func members(of id: String) -> [Int] {
    let indicators = units.indicators
    if let index = indicators.firstIndex(where: { $0.id == id }) { return [index] }
    return indicators.indices.filter { index in indicators[index].path.contains { $0.id == id } }
  }
}

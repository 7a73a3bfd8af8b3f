package import HengDiagnostics
package import HengModel
package import HengSources

/// The indicators that a judgement file is about, by which everything in it is looked up.
package struct JudgementCodes {
  /// More indicators than this can't be compared by anybody.
  private static let limit = 100

  /// The codes in the order of the file.
  package let codes: [String]
  package let context: ReadingContext
  private let places: [String: Int]

  /// A number with the place where it is written.
  package struct Number {
    package var value: Rational
    package var text: String
    package var node: SourceNode

    package var double: Double { value.doubleValue }
  }

  /// Reads the list of codes; `nil`, with a report, if there is none.
  package init?(_ node: SourceNode, needed: Int, in context: ReadingContext) {
    guard let items = context.nonEmptyItems(node) else { return nil }
    if items.count > Self.limit {
      context.report(.tooManyItems(items.count, limit: Self.limit), at: node)
      return nil
    }
    var codes: [String] = []
    var places: [String: Int] = [:]
    for item in items {
      guard let code = context.text(item) else { continue }
      if let first = places[code] {
        context.report(
          .codeTwice(code, firstLine: items[first].line), at: item)
      } else {
        places[code] = codes.count
      }
      codes.append(code)
    }
    guard codes.count == items.count else { return nil }
    if codes.count < needed {
      context.report(.tooFewIndicators(codes.count, needed: needed), at: node)
    }
    (self.codes, self.places, self.context) = (codes, places, context)
  }

  package var count: Int { codes.count }

  /// Returns an indicator by its code, or reports that there is none through a closure.
  package func indicator(named code: String, _ report: (Problem) -> Void) -> Int? {
    if let place = places[code] { return place }
    let nearest = NearestName.of(code, among: codes)
    if let nearest { context.doubtedNames.insert(nearest) }
    report(.notAmongIndicators(code, nearest: nearest))
    return nil
  }

  /// Reads the code of an indicator.
  package func indicator(_ node: SourceNode) -> Int? {
    context.text(node).flatMap { code in
      indicator(named: code) { context.report($0, at: node) }
    }
  }

  /// Reads a mapping's key as the code of an indicator.
  package func indicator(keyOf pair: SourceNode.Pair) -> Int? {
    indicator(named: pair.key) { context.report($0, atKeyOf: pair) }
  }

  /// Reports indicators that nothing is said about, but for those that a misspelt code means,
  /// and for codes that are listed twice.
  ///
  /// - Returns: Whether there is none.
  @discardableResult
  package func report(missing: [Int], at node: SourceNode) -> Bool {
    let names = missing.filter { places[codes[$0]] == $0 }.map { codes[$0] }
      .filter { !context.doubtedNames.contains($0) }
    if !names.isEmpty { context.report(.missingCodes(names), at: node) }
    return missing.isEmpty
  }

  /// Reads a number, or a fraction such as `1/3`, within a range.
  package func number(_ node: SourceNode, in range: Interval) -> Number? {
    guard let text = context.text(node) else { return nil }
    return context.marks(node, in: range).map { Number(value: $0, text: text, node: node) }
  }

  /// Reads a mapping of codes to numbers.
  ///
  /// - Parameters:
  ///   - node: The mapping.
  ///   - range: The numbers that are accepted.
  ///   - optional: Indicators that need no number.
  /// - Returns: A number for each indicator in the order of the codes, `nil` for optional ones
  ///   without; `nil` as a whole, with a report, if something is wrong.
  package func numbers(
    _ node: SourceNode, in range: Interval, optional: Set<Int> = []
  ) -> [Number?]? {
    guard let pairs = context.pairs(node) else { return nil }
    context.doubtedNames = []
    var numbers = [Number?](repeating: nil, count: count)
    var isWhole = true
    var named: Set<Int> = []
    for pair in pairs {
      guard let place = indicator(keyOf: pair) else {
        isWhole = false
        continue
      }
      named.insert(place)
      numbers[place] = number(pair.value, in: range)
      if numbers[place] == nil { isWhole = false }
    }
    let missing = codes.indices.filter { !named.contains($0) && !optional.contains($0) }
    return report(missing: missing, at: node) && isWhole ? numbers : nil
  }
}

extension Interval {
  /// The numbers from one to another, both included.
  package init(_ range: ClosedRange<Rational>) {
    self.init(
      lower: End(range.lowerBound, isClosed: true), upper: End(range.upperBound, isClosed: true))
  }
}

package import HengDiagnostics
package import HengModel

/// What the numbers of a column say together that none of them says alone.
///
/// It is fed cell by cell and keeps nothing but counts and first places.
package struct ColumnCheck: Sendable {
  /// What is odd about a column.
  package enum Finding: Hashable, Sendable {
    /// All plain numbers of a column of percentages are at most 1, so they may be fractions.
    ///
    /// `isCertain` says that they can't be meant as they stand: beside what is asked for, or beside
    /// cells with per cent signs, they would be far too small.
    case fractions(Group, isCertain: Bool)
    /// Percentages stand beside plain numbers where the column says no unit.
    case percentAndPlain(percent: Group, plain: Group)
    /// Cells with units stand beside plain numbers where the column says no unit.
    case unitsAndPlain(units: Group, plain: Group)
    /// A rate is so far from what is asked for that it can't be one.
    case beyondRate(Group, first: Rational)
    /// Lone commas before three digits stand beside decimal commas.
    case openCommas(Group)
  }

  /// Some cells: how many, and the place of the first.
  package struct Group: Hashable, Sendable {
    package var count: Int
    package var first: Int

    package init(_ count: Int = 0, from first: Int = 0) {
      (self.count, self.first) = (count, first)
    }

    mutating func add(_ place: Int) { add(Group(1, from: place)) }

    mutating func add(_ later: Group) {
      if count == 0 { first = later.first }
      count += later.count
    }
  }

  private let reader: FigureReader
  private let threshold: Rational?
  private var plain = Group()
  private var percent = Group()
  private var units = Group()
  private var large = Group()
  private var beyond = Group()
  private var decimalCommas = Group()
  private var loneCommas = Group()
  private var firstBeyond = Rational.zero
  private var largestPercent = Rational.zero
  private var plainIsZero = true

  /// Creates the check of a column.
  ///
  /// - Parameters:
  ///   - reader: Reads the column's cells.
  ///   - threshold: What the column's rates are held against, such as a target of 0.9; `nil` if
  ///     nothing is known of it.
  package init(_ reader: FigureReader, threshold: Rational? = nil) {
    (self.reader, self.threshold) = (reader, threshold)
  }

  private var countsPercent: Bool { reader.unit == .percent }

  /// Takes what a cell says; its place is its row, or whatever else the caller finds it by.
  package mutating func add(_ outcome: CellOutcome, at place: Int) {
    switch outcome {
    case .missing: return
    case .refused(let problem):
      if problem.code == "decimal-comma" { decimalCommas.add(place) }
    case .number(let figure):
      if figure.hasLoneComma { loneCommas.add(place) }
      if figure.isPercent {
        percent.add(place)
        largestPercent = max(largestPercent, figure.value.magnitude)
      } else if figure.unit != nil {
        units.add(place)
      } else {
        plain.add(place)
        if !figure.value.isZero { plainIsZero = false }
        if countsPercent, reader.scale == nil, figure.value.magnitude > ColumnCheck.onePercent {
          large.add(place)
        }
      }
      if countsPercent || figure.isPercent, isBeyond(figure.value) {
        if beyond.count == 0 { firstBeyond = figure.value }
        beyond.add(place)
      }
    }
  }

  /// Takes what another check found in later cells of the column.
  package mutating func add(_ later: ColumnCheck) {
    if beyond.count == 0 { firstBeyond = later.firstBeyond }
    plain.add(later.plain)
    percent.add(later.percent)
    units.add(later.units)
    large.add(later.large)
    beyond.add(later.beyond)
    decimalCommas.add(later.decimalCommas)
    loneCommas.add(later.loneCommas)
    largestPercent = max(largestPercent, later.largestPercent)
    plainIsZero = plainIsZero && later.plainIsZero
  }

  /// Whether a later cell may show that those so far can be read in two ways.
  package var isOpen: Bool {
    loneCommas.count > 0
      || findings.contains { if case .fractions = $0 { true } else { $0.isRefusal } }
  }

  private static let onePercent = Rational(1, over: 100)
  /// A target below this may be one of small rates, such as complaints, which 0.4 % belongs to.
  private static let largeRate = Rational(5, over: 100)
  /// No rate that is held against a target exceeds this multiple of it, or of the whole.
  private static let largestMultiple: Rational = 10
  /// A target above this is one of a share, which is never negative; below it may be one of growth.
  private static let shareTarget = Rational(1, over: 2)

  private func isBeyond(_ value: Rational) -> Bool {
    guard let threshold else { return false }
    return value > ColumnCheck.largestMultiple * max(threshold, 1)
      || (value.isNegative && threshold >= ColumnCheck.shareTarget)
  }

  /// What is odd about the cells so far, in a fixed order.
  package var findings: [Finding] {
    var found: [Finding] = []
    if countsPercent, reader.scale == nil, plain.count > 0, large.count == 0, !plainIsZero {
      let isAsked = threshold.map { $0 >= ColumnCheck.largeRate } ?? false
      let isBeside = largestPercent >= ColumnCheck.largeRate
      if isAsked || isBeside || threshold == nil {
        found.append(.fractions(plain, isCertain: isAsked || isBeside))
      }
    }
    let hasUnit = reader.unit.map { !$0.symbol.isEmpty } ?? false
    if !hasUnit, plain.count > 0 {
      if percent.count > 0 { found.append(.percentAndPlain(percent: percent, plain: plain)) }
      if units.count > 0 { found.append(.unitsAndPlain(units: units, plain: plain)) }
    }
    if beyond.count > 0 { found.append(.beyondRate(beyond, first: firstBeyond)) }
    if decimalCommas.count > 0, loneCommas.count > 0 { found.append(.openCommas(loneCommas)) }
    return found
  }
}

extension Rational {
  fileprivate var magnitude: Rational { isNegative ? -self : self }
}

extension ColumnCheck.Finding {
  /// Whether the column can't be used until somebody says what is meant; other findings are told.
  package var isRefusal: Bool {
    switch self {
    case .fractions(_, let isCertain): isCertain
    case .percentAndPlain, .unitsAndPlain, .openCommas: true
    case .beyondRate: false
    }
  }

  /// The place of the first cell that is meant.
  package var place: Int {
    switch self {
    case .fractions(let group, _), .beyondRate(let group, _), .openCommas(let group),
      .percentAndPlain(_, let group), .unitsAndPlain(_, let group):
      group.first
    }
  }

  /// What was found, and what to say or write.
  package var problem: Problem {
    switch self {
    case .fractions(let group, _): .fractionsForPercent(count: group.count)
    case .percentAndPlain(let percent, let plain):
      .percentAndPlain(percent: percent.count, plain: plain.count)
    case .unitsAndPlain(let units, let plain):
      .unitsAndPlain(units: units.count, plain: plain.count)
    case .beyondRate(let group, let first): .beyondRate(first: first, count: group.count)
    case .openCommas(let group): .openCommas(count: group.count)
    }
  }
}

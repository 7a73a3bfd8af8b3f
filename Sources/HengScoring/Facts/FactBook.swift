public import HengModel

/// The facts of one evaluation with everything that follows from them.
///
/// A fact's value comes from the evaluation, else from pooled surveys where the scheme says that
/// surveys measure it, else from the scheme's own formula, else it's missing.
public struct FactBook: Hashable, Sendable {
  /// A fact that can't be computed, and why.
  public struct InvalidFact: Error, Hashable, Sendable {
    /// The fact.
    public var key: FactKey
    /// Why.
    public var error: MeasureError

    /// Creates an error.
    public init(key: FactKey, error: MeasureError) {
      self.key = key
      self.error = error
    }
  }

  /// What is known of one fact.
  struct Entry: Hashable, Sendable {
    var declaration: FactDeclaration?
    var given: Fact?
    var figure: Quantity?
    var formula: Measure?
    var dimension: Dimension?
    var basis = Basis.missing
    /// The facts without a formula that this one is finally computed from; itself without one.
    var sources: [FactKey] = []
  }

  private var entries: [FactKey: Entry] = [:]
  /// The facts with a formula, each behind everything it is computed from.
  private(set) var formulaOrder: [FactKey] = []

  /// The values under the two readings that every row needs.
  private(set) var everything: [FactKey: MeasureOutcome] = [:]
  private(set) var reported: [FactKey: MeasureOutcome] = [:]

  /// The facts whose formula can't be used, in the order in which they were met; they are missing.
  package private(set) var invalidFacts: [InvalidFact] = []

  /// Collects the facts of an evaluation under a scheme.
  ///
  /// - Parameters:
  ///   - declarations: The facts that the scheme asks for.
  ///   - facts: The facts that the evaluation gives; a key given twice keeps its first fact.
  ///   - satisfactionRate: The pooled rate of surveys, for facts that surveys measure.
  /// - Throws: ``InvalidFact`` for a formula that can't be read, names an unknown fact, mixes
  ///   units, or leads back to itself.
  public init(
    declarations: [FactDeclaration], facts: [Fact], satisfactionRate: Rational? = nil
  ) throws(InvalidFact) {
    self.init(checking: declarations, facts: facts, satisfactionRate: satisfactionRate)
    if let first = invalidFacts.first { throw first }
  }

  /// Collects facts and notes every formula that can't be used, instead of stopping at one.
  package init(
    checking declarations: [FactDeclaration], facts: [Fact], satisfactionRate: Rational? = nil
  ) {
    for declaration in declarations {
      for period in Period.allCases {
        entries[FactKey(declaration.id, period)] = Entry(
          declaration: declaration, formula: period == .current ? declaration.formula : nil)
      }
    }
    for fact in facts where entries[fact.key]?.given == nil { add(fact) }
    if let satisfactionRate {
      for declaration in declarations where declaration.isMeasuredBySurvey {
        let key = FactKey(declaration.id)
        if entries[key]?.given == nil {
          let figure = Fact.Figure(Quantity(satisfactionRate), unit: .percent)
          add(Fact(key: key, content: .figure(figure), status: .derived))
        }
      }
    }
    var onPath: Set<FactKey> = []
    var cleared: Set<FactKey> = []
    for key in entries.keys.sorted() {
      order(key, path: [], onPath: &onPath, cleared: &cleared)
    }
    for key in entries.keys where entries[key]?.formula == nil { resolveFigure(key) }
    for key in formulaOrder { resolveFormula(key) }
    formulaOrder.removeAll { entries[$0]?.formula == nil }
    everything = values(.everything)
    reported = values(.reported)
  }

  /// Every fact that is declared or given, sorted.
  public var keys: [FactKey] {
    entries.filter { $0.value.given != nil || $0.key.period == .current }.keys.sorted()
  }

  /// Returns the fact as the evaluation gives it, or `nil`.
  public func given(_ key: FactKey) -> Fact? { entries[key]?.given }

  /// Returns the formula a fact is computed by, or `nil`.
  public func formula(of key: FactKey) -> Measure? { entries[key]?.formula }

  /// Returns what a fact measures, or `nil` if it's neither declared nor given.
  public func dimension(of key: FactKey) -> Dimension? { entries[key]?.dimension }

  /// Returns what a fact rests on: a computed one on its weakest input.
  public func basis(of key: FactKey) -> Basis { entries[key]?.basis ?? .missing }

  /// Returns the facts that some facts are finally computed from, each once, in order.
  public func sources(of keys: [FactKey]) -> [FactKey] {
    keys.flatMap { entries[$0]?.sources ?? [$0] }.uniqued()
  }

  /// Returns the printed name of a fact, its key if it has none.
  public func label(of key: FactKey) -> LocalizedText {
    let entry = entries[key]
    let label = entry?.given?.label ?? entry?.declaration?.label ?? LocalizedText(key.id)
    return key.period == .prior ? Term.priorYear + Term.wordGap + label : label
  }

  /// Returns the unit in which a fact is shown: as printed, else as the scheme asks for it.
  public func unit(of key: FactKey) -> UnitOfMeasure {
    if case .figure(let figure) = given(key)?.content { return figure.unit }
    if let unit = entries[key]?.declaration?.unit { return unit }
    let dimension = dimension(of: key) ?? .none
    let source = sources(of: [key]).first { $0 != key && self.dimension(of: $0) == dimension }
    return source.map(unit(of:)) ?? UnitOfMeasure(symbol: "", dimension: dimension, factor: 1)
  }

  func figure(of key: FactKey) -> Quantity? { entries[key]?.figure }

  var figureKeys: [FactKey] { entries.filter { $0.value.formula == nil }.map(\.key) }
}

// MARK: - Building

extension FactBook {
  /// The longest chain of formulas through formulas; it keeps the stack from running out.
  private static let chainLimit = 100

  private mutating func add(_ fact: Fact) {
    var entry = entries[fact.key] ?? Entry()
    entry.given = fact
    entry.formula = nil
    switch fact.content {
    case .figure(let figure): entry.figure = figure.quantity
    case .missing: break
    case .formula(let text):
      do {
        entry.formula = try Measure(parsing: text)
      } catch {
        invalidFacts.append(InvalidFact(key: fact.key, error: error))
      }
    }
    entries[fact.key] = entry
  }

  /// Gives up a fact's formula, which leaves the fact missing.
  private mutating func discardFormula(of key: FactKey, because error: MeasureError) {
    invalidFacts.append(InvalidFact(key: key, error: error))
    entries[key]?.formula = nil
    resolveFigure(key)
  }

  private mutating func order(
    _ key: FactKey, path: [FactKey], onPath: inout Set<FactKey>, cleared: inout Set<FactKey>
  ) {
    guard let formula = entries[key]?.formula, !cleared.contains(key) else { return }
    if onPath.contains(key) {
      let circle = path.drop { $0 != key }.map(\.name) + [key.name]
      discardFormula(of: path.last ?? key, because: MeasureError(.circular(circle), at: 0))
      return
    }
    if path.count > FactBook.chainLimit {
      let limit = FactBook.chainLimit
      discardFormula(of: key, because: MeasureError(.chainTooLong(limit: limit), at: 0))
      return
    }
    onPath.insert(key)
    for input in formula.facts {
      order(input, path: path + [key], onPath: &onPath, cleared: &cleared)
    }
    onPath.remove(key)
    if cleared.insert(key).inserted, entries[key]?.formula != nil { formulaOrder.append(key) }
  }

  private mutating func resolveFigure(_ key: FactKey) {
    guard var entry = entries[key] else { return }
    entry.dimension = entry.declaration?.unit.dimension ?? entry.figure?.dimension
    entry.basis = entry.figure == nil ? .missing : (entry.given?.status.ownBasis ?? .missing)
    // A rate that surveys should measure is a claim without one; a pooled survey is derived.
    if entry.declaration?.isMeasuredBySurvey == true, entry.given?.status == .reported {
      entry.basis = .assumed
    }
    entry.sources = [key]
    entries[key] = entry
  }

  private mutating func resolveFormula(_ key: FactKey) {
    guard var entry = entries[key], let formula = entry.formula else { return }
    do throws(MeasureError) {
      entry.dimension = try checkedDimension(of: formula, declaration: entry.declaration)
    } catch {
      discardFormula(of: key, because: error)
      return
    }
    let own = entry.given?.status.ownBasis ?? .reported
    entry.basis = formula.facts.map(basis(of:)).reduce(own, max)
    entry.sources = sources(of: formula.facts)
    entries[key] = entry
  }

  private func checkedDimension(
    of formula: Measure, declaration: FactDeclaration?
  ) throws(MeasureError) -> Dimension {
    let dimension = try dimension(of: formula)
    if let declared = declaration?.unit.dimension, declared != dimension {
      throw MeasureError(.unitMismatch(left: declared, right: dimension), at: 0)
    }
    return dimension
  }

  /// Returns what kind of quantity a measure comes to; a fact that is there but tells no unit isn't
  /// an unknown one.
  func dimension(of measure: Measure) throws(MeasureError) -> Dimension {
    do throws(MeasureError) {
      return try measure.quantityDimension(self.dimension(of:))
    } catch {
      guard case .unknownFact(let name) = error.problem, isKnown(name) else { throw error }
      throw MeasureError(.factWithoutUnit(name), at: error.offset)
    }
  }

  /// Whether there is a fact of a name in either year, with or without a value.
  private func isKnown(_ id: String) -> Bool {
    Period.allCases.contains { entries[FactKey(id, $0)] != nil }
  }
}

extension FactStatus {
  /// The basis of a fact of this status by itself, before its inputs are looked at.
  fileprivate var ownBasis: Basis {
    switch self {
    case .reported, .derived: .reported
    case .corrected: .corrected
    case .assumed: .assumed
    case .missing: .missing
    }
  }
}

extension Sequence where Element: Hashable {
  /// The elements, each at its first place only.
  package func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

public import HengModel

/// The facts of one evaluation with everything that follows from them.
///
/// A fact's value comes from the evaluation, else from pooled surveys where the scheme says that
/// surveys measure it, else from the scheme's own formula, else it's missing.
public struct FactBook: Sendable {
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
  struct Entry: Sendable {
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
    for declaration in declarations {
      for period in Period.allCases {
        entries[FactKey(declaration.id, period)] = Entry(
          declaration: declaration, formula: period == .current ? declaration.formula : nil)
      }
    }
    for fact in facts where entries[fact.key]?.given == nil {
      try add(fact)
    }
    if let satisfactionRate {
      for declaration in declarations where declaration.isMeasuredBySurvey {
        let key = FactKey(declaration.id)
        if entries[key]?.given == nil {
          let figure = Fact.Figure(Quantity(satisfactionRate), unit: .percent)
          try add(Fact(key: key, content: .figure(figure), status: .derived))
        }
      }
    }
    var onPath: Set<FactKey> = []
    var cleared: Set<FactKey> = []
    for key in entries.keys.sorted() {
      try order(key, path: [], onPath: &onPath, cleared: &cleared)
    }
    for key in entries.keys where entries[key]?.formula == nil { resolveFigure(key) }
    for key in formulaOrder { try resolveFormula(key) }
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
    return key.period == .prior
      ? LocalizedText(zh: "上年", en: "prior-year ") + label : label
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

  private mutating func add(_ fact: Fact) throws(InvalidFact) {
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
        throw InvalidFact(key: fact.key, error: error)
      }
    }
    entries[fact.key] = entry
  }

  private mutating func order(
    _ key: FactKey, path: [FactKey], onPath: inout Set<FactKey>, cleared: inout Set<FactKey>
  ) throws(InvalidFact) {
    guard let formula = entries[key]?.formula, !cleared.contains(key) else { return }
    if onPath.contains(key) || path.count > FactBook.chainLimit {
      let circle = path.drop { $0 != key }.map(\.name) + [key.name]
      throw InvalidFact(key: path.last ?? key, error: MeasureError(.circular(circle), at: 0))
    }
    onPath.insert(key)
    for input in formula.facts {
      try order(input, path: path + [key], onPath: &onPath, cleared: &cleared)
    }
    onPath.remove(key)
    cleared.insert(key)
    formulaOrder.append(key)
  }

  private mutating func resolveFigure(_ key: FactKey) {
    guard var entry = entries[key] else { return }
    entry.dimension = entry.declaration?.unit.dimension ?? entry.figure?.dimension
    entry.basis = entry.figure == nil ? .missing : (entry.given?.status.ownBasis ?? .missing)
    entry.sources = [key]
    entries[key] = entry
  }

  private mutating func resolveFormula(_ key: FactKey) throws(InvalidFact) {
    guard var entry = entries[key], let formula = entry.formula else { return }
    do throws(MeasureError) {
      guard case .quantity(let dimension) = try formula.type(dimension: dimension(of:)) else {
        throw MeasureError(.quantityNeeded, at: 0)
      }
      if let declared = entry.declaration?.unit.dimension, declared != dimension {
        throw MeasureError(.unitMismatch(left: declared, right: dimension), at: 0)
      }
      entry.dimension = dimension
    } catch {
      throw InvalidFact(key: key, error: error)
    }
    let own = entry.given?.status.ownBasis ?? .reported
    entry.basis = formula.facts.map(basis(of:)).reduce(own, max)
    entry.sources = sources(of: formula.facts)
    entries[key] = entry
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
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

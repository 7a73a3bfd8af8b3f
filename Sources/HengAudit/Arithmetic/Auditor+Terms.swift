import HengModel
import HengScoring

extension Auditor {
  /// What became of the expressions of a check.
  enum Terms {
    case known([AuditTerm])
    /// Some facts aren't reported.
    case lacking([FactKey])
    /// The expressions mean nothing here, such as a scheme's for facts that the evaluation doesn't
    /// have, or a quotient over zero.
    case inapplicable
  }

  /// Works out the terms of a check, each of which must come to an amount.
  func terms(_ terms: [Relation.Term]) -> Terms {
    var known: [AuditTerm] = []
    var lacking: [FactKey] = []
    for term in terms {
      switch self.term(term) {
      case .known(let found): known += found
      case .lacking(let keys): lacking += keys
      case .inapplicable: return .inapplicable
      }
    }
    if !lacking.isEmpty { return .lacking(lacking.uniqued()) }
    return .known(known.sharingUnits)
  }

  /// Works out one term.
  func term(_ term: Relation.Term) -> Terms {
    if var figure = figure(of: FactKey(term.expression)) {
      figure.label = term.label ?? figure.label
      figure.evidence.insert(term.evidence, at: 0)
      return .known([figure])
    }
    guard let measure = try? Measure(parsing: term.expression) else { return .inapplicable }
    switch measure.outcome(fact: outcome(of:)) {
    case .quantity(let quantity):
      return .known([resolved(measure, quantity, label: term.label, evidence: term.evidence)])
    case .missing(let keys):
      return keys.allSatisfy(book.knows) ? .lacking(keys) : .inapplicable
    case .truth, .undefined, .tooLarge: return .inapplicable
    }
  }

  /// The figure that the document gives for a fact, if it does.
  func figure(of key: FactKey) -> AuditTerm? {
    guard let fact = book.given(key), case .figure(let figure) = fact.content,
      case .quantity(let quantity) = outcome(of: key)
    else { return nil }
    return AuditTerm(
      label: book.label(of: key), value: quantity.value, unit: figure.unit, step: figure.step,
      slack: figure.slack, fact: key, keys: [key], isComposite: false,
      isCorrected: corrections[key] != nil, evidence: [fact.evidence])
  }

  private func resolved(
    _ measure: Measure, _ quantity: Quantity, label: LocalizedText?, evidence: Evidence
  ) -> AuditTerm {
    let sources = book.sources(of: measure.facts)
    var fact: FactKey?
    var isComposite = true
    var name = label
    switch measure.expression.kind {
    case .fact(let key):
      fact = book.formula(of: key) == nil ? key : nil
      name = label ?? book.label(of: key)
      isComposite = false
    case .number: isComposite = false
    default: name = label ?? measure.expression.text(fact: book.label(of:))
    }
    if label != nil { isComposite = false }
    let figures = measure.printedFigures(of: sources, in: book).filter {
      $0.unit.dimension == quantity.dimension
    }
    let unit =
      figures.first { !$0.unit.symbol.isEmpty }?.unit
      ?? UnitOfMeasure(symbol: "", dimension: quantity.dimension, factor: 1)
    return AuditTerm(
      label: name, value: quantity.value, unit: unit,
      step: figures.map(\.step).min() ?? unit.factor,
      slack: figures.reduce(0) { $0 + $1.slack }, fact: fact, keys: sources,
      isComposite: isComposite, isCorrected: sources.contains { corrections[$0] != nil },
      evidence: [evidence] + sources.compactMap { book.given($0)?.evidence })
  }
}

extension Measure {
  /// The figures behind the measure, as they are written in facts and in its own text.
  fileprivate func printedFigures(of facts: [FactKey], in book: FactBook) -> [Fact.Figure] {
    var found = facts.compactMap { key -> Fact.Figure? in
      if case .figure(let figure) = book.given(key)?.content { figure } else { nil }
    }
    let scalars = Array(text.unicodeScalars)
    expression.visit { node in
      guard case .number(let quantity, let unit) = node.kind else { return }
      let digits = scalars[node.offset...].prefix { ("0"..."9").contains($0) || $0 == "." }
      let places = digits.firstIndex(of: ".").map { digits.endIndex - $0 - 1 } ?? 0
      found.append(Fact.Figure(quantity, unit: unit, places: places))
    }
    return found
  }
}

extension [AuditTerm] {
  /// The terms, those without a unit of their own shown in that of a neighbor.
  fileprivate var sharingUnits: [AuditTerm] {
    map { term in
      guard term.unit.symbol.isEmpty,
        let neighbor = first(where: {
          $0.unit.dimension == term.unit.dimension && !$0.unit.symbol.isEmpty
        }), term.unit.dimension != .none
      else { return term }
      var shown = term
      shown.unit = neighbor.unit
      return shown
    }
  }
}

extension FactBook {
  /// Whether a fact is declared or given, with or without a value.
  func knows(_ key: FactKey) -> Bool { given(key) != nil || dimension(of: key) != nil }
}

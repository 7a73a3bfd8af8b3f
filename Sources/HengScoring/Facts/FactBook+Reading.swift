public import HengModel

/// Which facts a computation may lean on.
struct FactReading: Hashable, Sendable {
  /// The weakest basis that still counts; weaker facts are read as missing.
  var weakest: Basis
  /// The corrected facts that are read as printed instead.
  var asPrinted: Set<FactKey>

  /// Creates a reading.
  init(weakest: Basis, asPrinted: Set<FactKey> = []) {
    self.weakest = weakest
    self.asPrinted = asPrinted
  }

  /// Every fact that has a value.
  static let everything = FactReading(weakest: .assumed)
  /// Only what the document reports, printing errors put right.
  static let reported = FactReading(weakest: .corrected)
}

extension FactBook {
  /// Returns a fact's value, taking every fact that has one.
  public func outcome(of key: FactKey) -> MeasureOutcome {
    everything[key] ?? .missing([key])
  }

  /// Returns a fact's value as far as the document reports it, printing errors put right; what is
  /// assumed counts as missing.
  package func reportedOutcome(of key: FactKey) -> MeasureOutcome {
    reported[key] ?? .missing([key])
  }

  /// Returns every fact's value under a reading; a fact that isn't in it is missing.
  func values(_ reading: FactReading) -> [FactKey: MeasureOutcome] {
    var values: [FactKey: MeasureOutcome] = [:]
    for key in figureKeys {
      guard let figure = figure(of: key), basis(of: key) <= reading.weakest else { continue }
      let printed = reading.asPrinted.contains(key) ? given(key)?.printed?.quantity : nil
      values[key] = .quantity(printed ?? figure)
    }
    for key in formulaOrder {
      guard let formula = formula(of: key), basis(of: key) <= reading.weakest else { continue }
      values[key] = formula.outcome { values[$0] ?? .missing([$0]) }
    }
    return values
  }
}

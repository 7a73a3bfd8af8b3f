extension Scheme {
  /// Every number and choice that may be set anew, in the order of the scheme.
  ///
  /// Full marks aren't among them: they are weights.
  public var parameters: [SchemeParameter] { slots.map { $0.parameter(of: self) } }

  /// Returns the scheme with a parameter set anew.
  ///
  /// - Parameters:
  ///   - address: The parameter's address.
  ///   - value: The new value, a number in base units.
  /// - Returns: The changed scheme.
  /// - Throws: ``SchemeParameterError``.
  public func setting(
    _ address: String, to value: SchemeParameter.Value
  ) throws(SchemeParameterError) -> Scheme {
    try setting([SchemeParameter.Change(address: address, value: value)])
  }

  /// Returns the scheme with several parameters set anew.
  ///
  /// Only the result is checked, so two cuts can move past where either could alone.
  ///
  /// - Parameter changes: The changes; a later one of the same parameter wins.
  /// - Returns: The changed scheme.
  /// - Throws: ``SchemeParameterError``, the first one.
  public func setting(
    _ changes: [SchemeParameter.Change]
  ) throws(SchemeParameterError) -> Scheme {
    let (scheme, problems) = outcome(ofSetting: changes)
    if let problem = problems.first { throw problem }
    return scheme
  }

  /// Sets parameters and finds everything that keeps the result from being a sound scheme.
  package func outcome(
    ofSetting changes: [SchemeParameter.Change]
  ) -> (scheme: Scheme, problems: [SchemeParameterError]) {
    let last = Dictionary(changes.map { ($0.address, $0) }) { _, later in later }
    let wanted = changes.map(\.address).uniqued().compactMap { last[$0] }
    let unknown = wanted.filter { slot(at: $0.address) == nil }
    let found = wanted.compactMap { change in
      slot(at: change.address).map { (slot: $0, value: change.value) }
    }
    let setter = ParameterSetter(scheme: self, slots: found.map(\.slot))
    let (scheme, problems) = setter.outcome(of: found.map(\.value))
    return (scheme, unknown.map { .unknownAddress($0.address) } + problems)
  }
}

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
    let values = Dictionary(changes.map { ($0.address, $0.value) }) { _, later in later }
    var slots: [SchemeSlot] = []
    var unknown: [SchemeParameterError] = []
    for address in changes.map(\.address).uniqued() {
      if let slot = slot(at: address) {
        slots.append(slot)
      } else {
        unknown.append(.unknownAddress(address))
      }
    }
    let setter = ParameterSetter(scheme: self, slots: slots)
    let (scheme, problems) = setter.outcome(of: slots.compactMap { values[$0.address] })
    return (scheme, unknown + problems)
  }
}

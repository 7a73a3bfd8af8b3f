import HengModel

/// Sets the same parameters of one scheme again and again, as sampling does.
///
/// It finds the way to each parameter once; ``Scheme/setting(_:)`` finds it at every call.
public struct ParameterSetter: Sendable {
  /// The scheme whose parameters are set.
  public let scheme: Scheme
  private let slots: [SchemeSlot]

  init(scheme: Scheme, slots: [SchemeSlot]) {
    self.scheme = scheme
    self.slots = slots
  }

  /// Prepares to set some parameters.
  ///
  /// - Parameters:
  ///   - addresses: The parameters, each once.
  ///   - scheme: The scheme.
  /// - Throws: ``SchemeParameterError/unknownAddress(_:)``.
  public init(_ addresses: [String], of scheme: Scheme) throws(SchemeParameterError) {
    var slots: [SchemeSlot] = []
    for address in addresses {
      guard let slot = scheme.slot(at: address) else { throw .unknownAddress(address) }
      slots.append(slot)
    }
    self.init(scheme: scheme, slots: slots)
  }

  /// The parameters as the scheme has them.
  public var parameters: [SchemeParameter] { slots.map { $0.parameter(of: scheme) } }

  /// Returns the scheme with the parameters set anew; only the result is checked.
  ///
  /// - Parameter values: A value for each parameter, numbers in base units.
  /// - Returns: The changed scheme.
  /// - Throws: ``SchemeParameterError``, the first one.
  public func setting(
    _ values: [SchemeParameter.Value]
  ) throws(SchemeParameterError) -> Scheme {
    let (scheme, problems) = outcome(of: values)
    if let problem = problems.first { throw problem }
    return scheme
  }

  func outcome(
    of values: [SchemeParameter.Value]
  ) -> (scheme: Scheme, problems: [SchemeParameterError]) {
    precondition(
      values.count == slots.count, "\(values.count) values for \(slots.count) parameters")
    var changed = scheme
    for (slot, value) in zip(slots, values) { slot.access.set(&changed, value) }
    let problems = zip(slots, values).compactMap { slot, value in
      slot.domain(changed).problem(with: value, at: slot.address)
    }
    return (changed, problems + checklistProblems(in: changed))
  }

  /// The checklists whose items were changed and don't add up to their row's full marks.
  private func checklistProblems(in changed: Scheme) -> [SchemeParameterError] {
    zip(changed.rows, scheme.rows).compactMap { row, old in
      guard case .checklist(let rule) = row.rule, row.rule != old.rule else { return nil }
      let (sum, fullMarks) = (rule.items.reduce(0) { $0 + $1.marks }, row.indicator.fullMarks)
      return sum == fullMarks
        ? nil : .itemsDoNotSum(indicatorID: row.indicator.id, sum: sum, fullMarks: fullMarks)
    }
  }
}

public import HengModel

/// Changes of a scheme that leave it the same scheme otherwise: weights, rules, grade cuts.
///
/// Full marks are carried only; sharing out what they leave to others is for the analysis.
public struct SchemeOverlay: Hashable, Sendable {
  /// New full marks.
  public struct Weight: Hashable, Sendable {
    /// An indicator or a dimension.
    public var id: String
    /// Its new full marks.
    public var marks: Rational

    /// Creates a weight.
    public init(id: String, marks: Rational) {
      self.id = id
      self.marks = marks
    }
  }

  /// What the changes are about.
  public var label: LocalizedText?
  /// The new full marks, each indicator or dimension once.
  public var weights: [Weight]
  /// The indicators and dimensions whose full marks stay when others are rescaled.
  public var locked: [String]
  /// The new values of parameters, each parameter once.
  public var parameters: [SchemeParameter.Change]

  /// Creates an overlay; without arguments it changes nothing.
  public init(
    label: LocalizedText? = nil, weights: [Weight] = [], locked: [String] = [],
    parameters: [SchemeParameter.Change] = []
  ) {
    self.label = label
    self.weights = weights
    self.locked = locked
    self.parameters = parameters
  }

  /// Whether it changes nothing.
  public var isEmpty: Bool { weights.isEmpty && locked.isEmpty && parameters.isEmpty }

  /// Returns this overlay with a later one on top, which wins where both change the same.
  public func merging(_ later: SchemeOverlay) -> SchemeOverlay {
    let labels = [label, later.label].compactMap { $0 }
    return SchemeOverlay(
      label: labels.isEmpty ? nil : .joined(labels, with: Term.semicolon),
      weights: weights.filter { weight in !later.weights.contains { $0.id == weight.id } }
        + later.weights,
      locked: (locked + later.locked).uniqued(),
      parameters: parameters.filter { change in
        !later.parameters.contains { $0.address == change.address }
      } + later.parameters)
  }
}

extension Scheme {
  /// Returns the scheme with an overlay's parameters set; its weights are left alone.
  ///
  /// - Throws: ``SchemeParameterError`` if the overlay isn't one of this scheme.
  public func applying(parametersOf overlay: SchemeOverlay) throws(SchemeParameterError) -> Scheme {
    try setting(overlay.parameters)
  }
}

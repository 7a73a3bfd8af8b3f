public import HengModel

extension CompiledScheme {
  /// A figure of a unit.
  public struct Figure: Hashable, Sendable {
    /// The figure in base units.
    public var value: Rational
    /// What it rests on: `reported` or `assumed`.
    public var basis: Basis

    /// Creates a figure.
    public init(_ value: Rational, basis: Basis) {
      self.value = value
      self.basis = basis
    }
  }

  /// The figures of a unit in the order of ``facts``.
  public struct Figures: Sendable {
    /// A figure that may not be given; an optional one is slow to copy and to free.
    struct Slot: Sendable {
      var value: Rational
      /// What the figure rests on; `nil` if it isn't given.
      var basis: Basis?
    }

    private(set) var slots: [Slot]

    /// Creates a list of figures of which none is given.
    init(count: Int) { slots = Array(repeating: Slot(value: 0, basis: nil), count: count) }

    /// The figure of a fact, by its place; `nil` for one that isn't given.
    public subscript(place: Int) -> Figure? {
      get { slots[place].basis.map { Figure(slots[place].value, basis: $0) } }
      set { slots[place] = Slot(value: newValue?.value ?? 0, basis: newValue?.basis) }
    }

    /// Whether a figure is given, by its place.
    func isGiven(_ place: Int) -> Bool { slots[place].basis != nil }
  }
}

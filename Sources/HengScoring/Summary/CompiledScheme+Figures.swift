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
    // Two lists, as one of optional figures is slow to copy and to free for every unit.
    private(set) var values: [Rational]
    private(set) var bases: [Basis?]

    /// Creates a list of figures of which none is given.
    init(count: Int) {
      values = Array(repeating: 0, count: count)
      bases = Array(repeating: nil, count: count)
    }

    /// The figure of a fact, by its place; `nil` for one that isn't given.
    public subscript(place: Int) -> Figure? {
      get { bases[place].map { Figure(values[place], basis: $0) } }
      set {
        values[place] = newValue?.value ?? 0
        bases[place] = newValue?.basis
      }
    }
  }
}

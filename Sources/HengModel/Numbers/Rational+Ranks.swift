extension [Rational] {
  /// The rank of each total: 1 + the number of larger ones.
  public var ranks: [Int] {
    let falling = sorted(by: >)
    var first: [Rational: Int] = [:]
    for (place, total) in falling.enumerated() where first[total] == nil {
      first[total] = place + 1
    }
    return map { first[$0] ?? 0 }
  }
}

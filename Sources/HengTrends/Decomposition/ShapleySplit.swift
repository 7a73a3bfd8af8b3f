import HengModel

/// One of the two years compared.
enum Side: Hashable, Sendable {
  case earlier
  case later
}

/// A choice of year for each factor: the data of one, under the rules of one, with the weights of
/// one.
struct Corner: Hashable, Sendable {
  var data: Side
  var rule: Side
  var weight: Side

  static let start = Corner(data: .earlier, rule: .earlier, weight: .earlier)
}

extension ChangeParts {
  /// Something that goes from the earlier to the later year as one.
  private enum Factor {
    case data
    case rule
    case weight
    case dataAndRule

    func move(_ corner: inout Corner) {
      switch self {
      case .data: corner.data = .later
      case .rule: corner.rule = .later
      case .weight: corner.weight = .later
      case .dataAndRule: (corner.data, corner.rule) = (.later, .later)
      }
    }

    var part: WritableKeyPath<ChangeParts, Rational> {
      switch self {
      case .data: \.data
      case .rule: \.rule
      case .weight: \.weight
      case .dataAndRule: \.dataAndRule
      }
    }
  }

  private static let orders: [[Factor]] = [
    [.data, .rule, .weight], [.data, .weight, .rule], [.rule, .data, .weight],
    [.rule, .weight, .data], [.weight, .data, .rule], [.weight, .rule, .data],
  ]
  private static let mergedOrders: [[Factor]] = [
    [.dataAndRule, .weight], [.weight, .dataAndRule],
  ]

  /// Shares out the change of a figure: each factor's effect, averaged over all orders in which the
  /// factors may go from the earlier to the later year.
  ///
  /// - Parameters:
  ///   - mergesDataAndRule: Whether data and rule only go together, in which case no corner with
  ///     one of each year is asked for.
  ///   - value: The figure at a corner.
  ///
  /// Source: L. S. Shapley, "A value for n-person games", *Annals of Mathematics Studies* 28 (1953),
  /// 307–317.
  init(mergingDataAndRule mergesDataAndRule: Bool, _ value: (Corner) -> Rational) {
    self.init()
    let orders = mergesDataAndRule ? ChangeParts.mergedOrders : ChangeParts.orders
    for order in orders {
      var corner = Corner.start
      var before = value(corner)
      for factor in order {
        factor.move(&corner)
        let after = value(corner)
        self[keyPath: factor.part] += (after - before) / Rational(orders.count)
        before = after
      }
    }
  }
}

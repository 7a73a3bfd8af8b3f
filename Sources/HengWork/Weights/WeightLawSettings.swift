public import HengDiagnostics
import HengModel
import HengScoring
public import HengSensitivity

/// A law of weights as settings describe it.
public struct WeightLawSettings: Hashable, Sendable {
  /// The kinds of laws by the name that a person gives.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case flat, dirichlet, noise, box, ordinal, constrained, hierarchical
  }

  /// The kind.
  public var kind: Kind
  /// `concentration`: the sum of a Dirichlet law's parameters; otherwise the full marks, or twice
  /// as much where some are halves.
  public var concentration: String?
  /// `within`: how far every weight may stray from its own, such as `25%`.
  public var within: String?
  /// `bound`: the ends of single weights in marks, such as `staffing-control-rate=3..7`.
  public var bounds: [String]
  /// `order`: indicators from most to least important, such as `a > b > c`.
  public var order: String?
  /// `constraint`: linear inequalities between marks, such as `output >= 2 * input`.
  public var constraints: [String]

  /// Creates settings.
  public init(
    _ kind: Kind, concentration: String? = nil, within: String? = nil, bounds: [String] = [],
    order: String? = nil, constraints: [String] = []
  ) {
    self.kind = kind
    self.concentration = concentration
    self.within = within
    self.bounds = bounds
    self.order = order
    self.constraints = constraints
  }

  /// Makes the law for the rows of a scheme.
  ///
  /// - Throws: ``InvalidFiles`` with every setting that is wrong, missing or of no use.
  public func law(for units: ScoredUnits) throws(InvalidFiles) -> WeightLaw {
    var mistakes = SettingMistakes()
    for (problem, setting) in misplacedSettings { mistakes.report(problem, of: setting) }
    let reader = WeightSettingReader(units: units)
    let law: WeightLaw? =
      switch kind {
      case .flat: .flat
      case .dirichlet:
        mistakes.read { () throws(InvalidFiles) in
          try concentration.map(reader.concentration) ?? units.customaryConcentration
        }.map { .dirichlet(concentration: $0) }
      case .noise:
        within.flatMap { text in
          mistakes.read { () throws(InvalidFiles) in try reader.fraction(text, of: "within") }
        }.map { .noise(fraction: $0) }
      case .box:
        mistakes.read { () throws(InvalidFiles) in try reader.box(within: within, bounds: bounds) }
          .map { .box($0) }
      case .ordinal:
        order.flatMap { text in
          mistakes.read { () throws(InvalidFiles) in try reader.order(text) }
        }.map { .ordinal($0) }
      case .constrained:
        mistakes.read { () throws(InvalidFiles) in try reader.constraints(constraints) }
          .map { .constrained($0) }
      case .hierarchical: .hierarchical(WeightTree(units.indicators))
      }
    let read = try mistakes.value(law)
    do {
      try read.check(weights: units.weights)
    } catch {
      throw InvalidFiles(.weightLaw(error), at: .setting(settingOfLaw))
    }
    return read
  }

  /// The setting that can leave no weights to draw.
  private var settingOfLaw: String {
    switch kind {
    case .constrained: "constraint"
    case .box: bounds.isEmpty ? "within" : "bound"
    default: "weights"
    }
  }

  /// Settings that the kind has no use for, or can't do without.
  private var misplacedSettings: [(problem: Problem, setting: String)] {
    let given: [(name: String, isGiven: Bool, kinds: [Kind])] = [
      ("concentration", concentration != nil, [.dirichlet]),
      ("within", within != nil, [.noise, .box]), ("bound", !bounds.isEmpty, [.box]),
      ("order", order != nil, [.ordinal]), ("constraint", !constraints.isEmpty, [.constrained]),
    ]
    var problems: [(problem: Problem, setting: String)] = given.filter {
      $0.isGiven && !$0.kinds.contains(kind)
    }
    .map { (.uselessSetting($0.name, law: kind.rawValue), $0.name) }
    let needed =
      switch kind {
      case .flat, .dirichlet, .hierarchical: [String]()
      case .noise: within == nil ? ["within"] : []
      case .box: within == nil && bounds.isEmpty ? ["within", "bound"] : []
      case .ordinal: order == nil ? ["order"] : []
      case .constrained: constraints.isEmpty ? ["constraint"] : []
      }
    if !needed.isEmpty {
      problems.append((.missingSetting(needed, law: kind.rawValue), "weights"))
    }
    return problems
  }
}

extension WeightTree {
  /// The tree of a scheme's rows, in which inner nodes with one child count as that child.
  init(_ indicators: [Indicator]) {
    self = .node(Array(indicators.indices), of: indicators, depth: 0)
  }

  private static func node(
    _ members: [Int], of indicators: [Indicator], depth: Int
  ) -> WeightTree {
    if members.count == 1 { return .leaf(members[0]) }
    var groups: [(id: String, members: [Int])] = []
    for index in members {
      let path = indicators[index].path
      let id = depth < path.count ? path[depth].id : indicators[index].id
      if groups.last?.id == id {
        groups[groups.count - 1].members.append(index)
      } else {
        groups.append((id, [index]))
      }
    }
    let children = groups.map { node($0.members, of: indicators, depth: depth + 1) }
    return children.count == 1 ? children[0] : .group(children)
  }
}

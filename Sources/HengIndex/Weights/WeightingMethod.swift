/// The methods that derive weights, from values or from judgements.
public enum WeightingMethod: Hashable, Sendable {
  /// A method that looks at the values alone.
  case objective(ObjectiveWeighting)
  /// A method that looks at what people judge.
  case judged(JudgementMethod)
}

extension WeightingMethod: RawRepresentable, CaseIterable {
  /// Every method, those from values first.
  public static let allCases =
    ObjectiveWeighting.allCases.map(WeightingMethod.objective)
    + JudgementMethod.allCases.map(WeightingMethod.judged)

  /// Finds a method by the name that files and commands use.
  public init?(rawValue: String) {
    if let method = ObjectiveWeighting(rawValue: rawValue) {
      self = .objective(method)
    } else if let method = JudgementMethod(rawValue: rawValue) {
      self = .judged(method)
    } else {
      return nil
    }
  }

  /// The name that files and commands use.
  public var rawValue: String {
    switch self {
    case .objective(let method): method.rawValue
    case .judged(let method): method.rawValue
    }
  }
}

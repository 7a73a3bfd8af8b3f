import HengModel

/// Reads and replaces one number or choice inside a whole, such as a rule.
struct ParameterAccess<Whole>: Sendable {
  let value: @Sendable (Whole) -> SchemeParameter.Value
  /// Puts another value in the place; what the place can't hold changes nothing.
  let set: @Sendable (inout Whole, SchemeParameter.Value) -> Void

  static func number(
    _ path: any WritableKeyPath<Whole, Rational> & Sendable
  ) -> ParameterAccess {
    ParameterAccess {
      .number($0[keyPath: path])
    } set: { whole, value in
      if case .number(let number) = value { whole[keyPath: path] = number }
    }
  }

  static func choice<Choice: RawRepresentable & Sendable>(
    _ path: any WritableKeyPath<Whole, Choice> & Sendable
  ) -> ParameterAccess where Choice.RawValue == String {
    ParameterAccess {
      .choice($0[keyPath: path].rawValue)
    } set: { whole, value in
      if case .choice(let word) = value, let choice = Choice(rawValue: word) {
        whole[keyPath: path] = choice
      }
    }
  }
}

/// A parameter of a scheme together with the way to it in every scheme of the same shape.
struct SchemeSlot: Sendable {
  let address: String
  let label: LocalizedText
  var indicatorID: String?
  let unit: UnitOfMeasure
  let access: ParameterAccess<Scheme>
  let domain: @Sendable (Scheme) -> SchemeParameter.Domain

  func parameter(of scheme: Scheme) -> SchemeParameter {
    SchemeParameter(
      address: address, label: label, indicatorID: indicatorID, unit: unit, domain: domain(scheme),
      value: access.value(scheme))
  }
}

extension Interval {
  /// Every number.
  static let everything = Interval(lower: nil, upper: nil)
  /// Every number above zero.
  static let positive = Interval(lower: .init(0, isClosed: false), upper: nil)

  /// The places of the seam between two intervals that leave a value in either.
  static func seam(between lower: Interval, and upper: Interval) -> Interval {
    Interval(
      lower: lower.lower.map {
        End($0.value, isClosed: $0.isClosed && lower.upper?.isClosed == true)
      },
      upper: upper.upper.map {
        End($0.value, isClosed: $0.isClosed && upper.lower?.isClosed == true)
      })
  }
}

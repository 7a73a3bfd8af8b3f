/// A sum of money in whole hundredths of 万元, that is in hundreds of yuan.
struct Amount: Hashable, Sendable {
  var hundredths: Int

  init(hundredths: Int) { self.hundredths = hundredths }

  /// Rounds a sum in 万元.
  init(_ value: Double) { hundredths = Int((value * 100).rounded()) }

  /// Returns a share of the sum, given in percent.
  func percent(_ percent: Double) -> Amount {
    Amount(hundredths: Int((Double(hundredths) * percent / 100).rounded()))
  }

  static func + (left: Amount, right: Amount) -> Amount {
    Amount(hundredths: left.hundredths + right.hundredths)
  }

  /// The sum in 万元.
  var figure: String {
    let part = hundredths % 100
    return "\(hundredths / 100).\(part < 10 ? "0" : "")\(part)"
  }

  /// The sum as an evaluation file writes it.
  var text: String { figure + " 万元" }
}

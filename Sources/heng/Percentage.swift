import ArgumentParser
import HengModel

/// A share of a whole that is written as a per cent, such as `30%`.
struct Percentage {
  /// The share, 0…1.
  let share: Rational

  init(_ percent: Int) { share = Rational(percent, over: 100) }

  /// Reads an argument; a number without its sign is refused, as it might be meant as a fraction.
  init(argument: String) throws {
    guard let sign = argument.last, ["%", "％"].contains(sign),
      let percent = Rational(decimal: argument.dropLast()), (0...100).contains(percent)
    else { throw ValidationError("write a per cent from 0% to 100%, such as 30%") }
    share = percent / 100
  }
}

import HengModel
package import HengSensitivity

extension Problem {
  /// What keeps weights from being drawn from a law.
  package static func weightLaw(_ error: WeightLawError) -> Problem {
    switch error {
    case .badConcentration(let value):
      Problem(
        "number-out-of-range", ["found": value],
        zh: "集中度为 \(value)，应大于 0", en: "found the concentration \(value), expected above 0")
    case .badFraction(let value):
      Problem(
        "number-out-of-range", ["found": value],
        zh: "幅度为 \(value)，应在 0 与 1（0% 与 100%）之间", en: "found \(value), expected 0…1, or 0%…100%")
    case .repeatedIndicator:
      Problem(
        "duplicate-identifier",
        zh: "同一指标在排序里出现两次", en: "an indicator stands in the order twice")
    case .infeasible:
      Problem(
        "infeasible-weights", zh: "没有权重满足全部约束", en: "no weights meet all constraints")
    case .noRoom:
      Problem(
        "no-room-for-weights",
        zh: "这些界限或约束没有给权重留下余地（相当于等式），请放宽其中一条",
        en: "the bounds or constraints leave weights no room, as an equation would; loosen one")
    }
  }

  /// What keeps full marks from being set or locked.
  package static func weightChange(_ error: WeightChangeError) -> Problem {
    switch error {
    case .notWeighed(let id):
      return Problem(
        "not-weighed", ["id": id],
        zh: "“\(id)”不带分值，不能设定或锁定权重",
        en: "“\(id)” carries no marks, so its weight can't be set or locked")
    case .negativeWeight(let id, let marks):
      return Problem(
        "number-out-of-range", ["id": id, "found": marks],
        zh: "“\(id)”的分值为 \(marks)，不能小于 0",
        en: "found \(marks) marks for “\(id)”, expected 0 or more")
    case .tooMuchSet(let dimension, let sum, let available):
      let place = place(of: dimension)
      return Problem(
        "too-much-set", ["dimension": dimension, "sum": sum, "available": available],
        zh: "\(place.zh)设定和锁定的分值共 \(sum)，超过可用的 \(available)",
        en: "\(place.en), \(sum) marks are set or locked, expected at most \(available)")
    case .nothingToRescale(let dimension, let rest):
      let place = place(of: dimension)
      return Problem(
        "nothing-to-rescale", ["dimension": dimension, "rest": rest],
        zh: "\(place.zh)还有 \(rest) 分无处可分：其余指标都已设定、锁定或为零，请放开一个",
        en: "\(place.en), \(rest) marks are left and no free indicator takes them; unlock one, "
          + "or set marks that add up")
    }
  }

  private static func place(of dimension: String?) -> LocalizedText {
    dimension.map { LocalizedText(zh: "“\($0)”之内", en: "inside “\($0)”") }
      ?? LocalizedText(zh: "整个方案里", en: "in the whole scheme")
  }
}

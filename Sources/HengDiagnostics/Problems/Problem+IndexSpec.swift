import HengIndex
import HengModel

extension Problem {
  /// An indicator, an aggregate or both by a code that no row has.
  package static func unknownElement(_ id: String, nearest: String?) -> Problem {
    .unknown(
      "unknown-indicator", ["id": id],
      zh: "指标表里没有“\(id)”", en: "the indicator table has no “\(id)”", nearest: nearest)
  }

  /// Ends of a scale of which the first isn't the smaller.
  package static let scaleNotRising = Problem(
    "empty-interval",
    zh: "下端应小于上端", en: "expected the lower end below the upper one")

  /// Thresholds of which the first isn't the smaller.
  package static func preferenceNotAbove(
    _ preference: Double, indifference: Double
  ) -> Problem {
    let (upper, lower) = (
      Rational(shortestDecimalOf: preference), Rational(shortestDecimalOf: indifference)
    )
    return Problem(
      "number-out-of-range", ["preference": upper, "indifference": lower],
      zh: "preference 为 \(upper)，应大于 indifference（\(lower)）；如任何差异都算优于，请两个都不写",
      en:
        "preference is \(upper), expected more than indifference (\(lower)); leave both out if every "
        + "difference is to count in full")
  }

  /// Bounds that don't rise, or points that aren't one more.
  package static let badBands = Problem(
    "bad-bands",
    zh: "bounds 应逐个增大，points 应比 bounds 多一个",
    en: "expected bounds that rise, and one more of points than of bounds")

  package static let placesAllZero = Problem(
    "weights-all-zero",
    zh: "位次权重不应全为 0", en: "all weights of places are 0; give one a weight")

  /// A path of keys that leads to no argument of a step.
  package static func unknownArgument(_ path: String, nearest: String?) -> Problem {
    .unknown(
      "unknown-argument", ["path": path],
      zh: "没有步骤参数“\(path)”", en: "there is no argument “\(path)” of a step", nearest: nearest,
      choices: IndexStep.allCases.map { "\($0.rawValue).…" })
  }

  /// Text that isn't `step.argument=value`.
  package static func notAReplay(_ text: String) -> Problem {
    Problem(
      "not-a-replay", ["text": text],
      zh: "“\(text)”应写成 步骤.参数=值，如 normalize.method=z-score",
      en: "“\(text)” isn't step.argument=value, such as normalize.method=z-score")
  }

  package static func tooManyCombinations(_ count: Int, limit: Int) -> Problem {
    Problem(
      "too-large", ["count": count, "limit": limit],
      zh: "各选项共有 \(count) 种组合，上限为 \(limit)",
      en: "the options make \(count) combinations, expected at most \(limit)")
  }

  /// An analysis of choices without any.
  package static let noChoices = Problem(
    "missing-key",
    zh: "没有可变动的选择，请加上 choices（如无量纲化的几种方法）或 weight-noise（如 { within: 25% }）",
    en:
      "nothing varies; add choices, such as several normalizations, or weight-noise, such as { within: 25% }"
  )

  /// An analysis that only choices are for, and there is nothing but weights.
  package static let onlyNoise = Problem(
    "missing-key",
    zh: "没有 choices，方法组合无从列出；权重的变动请用 robustness 或 variance",
    en: "there are no choices to combine; take robustness or variance for weights that vary")

  package static let noYear = Problem(
    "missing-key",
    zh: "没有年度；请写上 year: 2024 之类，或在 data 中以 year 指明年度列",
    en: "there is no year; add one such as year: 2024, or name the column of years under data")
}

package import HengModel

extension Problem {
  /// A part that falls where its index rises.
  package static func againstItsIndex(
    _ part: LocalizedText, index: LocalizedText, correlation: Double
  ) -> Problem {
    let shown = Rational(shortestDecimalOf: correlation).decimalText(digits: 2)
    return Problem(
      "against-its-index",
      ["part": part.en, "index": index.en, "correlation": shown],
      zh: "“\(part.zh)”与“\(index.zh)”背道而驰（相关系数 \(shown)）：请核对其方向，或单独列出",
      en:
        "“\(part.en)” falls where “\(index.en)” rises (correlation \(shown)); check its direction, or "
        + "show it beside the index")
  }

  /// Normalized values with more digits than marks can have.
  package static let scaleBeyondMarks = Problem(
    "number-out-of-range",
    zh: "无量纲值的位数超过得分所能有的 \(Rational.largestDigitCount) 位，请无量纲化到较小的范围，如 0 至 100",
    en:
      "normalized values have more than the \(Rational.largestDigitCount) digits that marks may have; "
      + "normalize to a smaller range, from 0 to 100, say")

  package static func optionsScreenOthers(options: [String]) -> Problem {
    Problem(
      "different-rows", ["options": options.joined(separator: ", ")],
      zh: "选择 \(options.joined(separator: "、")) 筛去的单位不同，不能一并比较；各选择应有同样的筛选",
      en:
        "\(options.joined(separator: ", ")) screens out other units, so they can't be compared; screen the same everywhere"
    )
  }

  package static func unitWithoutIndex(unit: LocalizedText, options: [String]) -> Problem {
    Problem(
      "unit-without-score", ["unit": unit.en, "options": options.joined(separator: ", ")],
      zh: "\(unit.zh)没有指数" + (options.isEmpty ? "" : "（当 \(options.joined(separator: "、"))）"),
      en: "\(unit.en) has no index"
        + (options.isEmpty ? "" : " with \(options.joined(separator: ", "))"))
  }

  package static func tooManyNumbers(_ count: Int, limit: Int) -> Problem {
    Problem(
      "too-large", ["count": count, "limit": limit],
      zh: "需存 \(count) 个数，上限为 \(limit)；请减少样本",
      en: "\(count) numbers would have to be held, expected at most \(limit); take fewer samples")
  }

  package static func noLevel(_ level: Int, depth: Int) -> Problem {
    Problem(
      "number-out-of-range", ["level": level, "depth": depth],
      zh: "没有第 \(level) 级，应为 1 至 \(depth)",
      en: "there is no level \(level), expected 1 to \(depth)")
  }

  package static func notAWeightedSum(group: LocalizedText, method: String) -> Problem {
    Problem(
      "not-a-weighted-sum", ["group": group.en, "method": method],
      zh: "“\(group.zh)”以 \(method) 合成，而计分和权重分析要求各级都是加权平均（arithmetic）；"
        + "heng index 可照原样计算",
      en: "“\(group.en)” is put together by \(method), and marks and analyses of weights need "
        + "weighted sums (arithmetic) throughout; heng index shows the index as it is")
  }

  package static func gapInWeightedSum(indicator: LocalizedText, unit: LocalizedText) -> Problem {
    Problem(
      "not-a-weighted-sum", ["indicator": indicator.en, "unit": unit.en],
      zh: "\(unit.zh)缺“\(indicator.zh)”，其余指标的权重因此改变，不是同一加权和；"
        + "请先插补（impute）或筛去（screen），heng index 可照原样计算",
      en: "\(unit.en) has no “\(indicator.en)”, so that its other weights differ and there is no "
        + "one weighted sum; impute the value or screen the unit out, or let heng index show the "
        + "index as it is")
  }

  /// Scores that share a rank though they aren't quite equal.
  package static func tieMargin(pairs: Int, largest: Double) -> Problem {
    Problem(
      "tie-margin", ["pairs": pairs, "largest": largest],
      zh: "有 \(pairs) 对相邻单位的指数相差不超过 \(largest.short)，属舍入误差，按并列计",
      en:
        "\(pairs == 1 ? "1 pair" : "\(pairs) pairs") of neighbours share a rank, as their indices "
        + "differ by a rounding error of at most \(largest.short)")
  }

  /// Scores that are printed alike and have different ranks.
  package static func closeRanks(pairs: Int, smallest: Double) -> Problem {
    Problem(
      "close-ranks", ["pairs": pairs, "smallest": smallest],
      zh: "有 \(pairs) 对相邻单位的指数差小于显示的位数（最小 \(smallest.short)），名次取决于未显示的位数",
      en: "the order of \(pairs == 1 ? "1 pair" : "\(pairs) pairs") of neighbours rests on digits "
        + "that aren't shown; the smallest difference is \(smallest.short)")
  }
}

extension Double {
  /// The number with its first digits only, as differences near zero are told.
  fileprivate var short: String {
    let parts = description.split(separator: "e", maxSplits: 1)
    return parts.count == 2 ? "\(parts[0].prefix(3))e\(parts[1])" : String(description.prefix(8))
  }
}

import HengModel

/// Neighbouring ranks that one column or bar stands for.
struct RankGroup: Hashable {
  let ranks: ClosedRange<Int>

  /// The most groups, one for each pattern of a bar.
  private static let limit = 8

  var label: LocalizedText {
    ranks.count == 1
      ? LocalizedText(zh: "第 \(ranks.lowerBound) 名", en: "#\(ranks.lowerBound)")
      : LocalizedText(
        zh: "第 \(ranks.lowerBound)–\(ranks.upperBound) 名",
        en: "#\(ranks.lowerBound)–\(ranks.upperBound)")
  }

  /// Cuts the ranks into groups: single ones if they are few, else the first three and wider ones.
  static func groups(of count: Int) -> [RankGroup] {
    if count <= limit { return (1...count).map { RankGroup(ranks: $0...$0) } }
    let single = 3
    let wide = limit - single
    return (1...single).map { RankGroup(ranks: $0...$0) }
      + (0..<wide).map { number in
        let start = single + (count - single) * number / wide + 1
        return RankGroup(ranks: start...(single + (count - single) * (number + 1) / wide))
      }
  }
}

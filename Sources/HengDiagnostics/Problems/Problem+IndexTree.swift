package import HengIndex
import HengModel

extension Problem {
  /// What keeps the rows of an indicator table from being one tree.
  package static func indicatorTree(_ problem: IndicatorTreeProblem, nearest: String?) -> Problem {
    switch problem {
    case .empty: Problem("no-rows", zh: "指标表没有指标", en: "the indicator table has no rows")
    case .duplicate(let id):
      Problem(
        "duplicate-identifier", ["id": id],
        zh: "代码“\(id)”已用于前面的一行，请改用别的", en: "code “\(id)” already stands in a row above; use another"
      )
    case .unknownParent(let id):
      .unknown(
        "unknown-indicator", ["id": id],
        zh: "没有代码为“\(id)”的上级", en: "no row has the code “\(id)” of this parent",
        nearest: nearest)
    case .cycle(let ids):
      Problem(
        "parent-cycle", ["ids": ids.joined(separator: ", ")],
        zh: "上级关系成环：\(ids.joined(separator: " → "))，请让其中一个指向环外的上级",
        en:
          "the parents lead back: \(ids.joined(separator: " → ")); give one of them a parent outside"
      )
    case .secondRoot(let first):
      Problem(
        "several-roots", ["first": first],
        zh: "没有上级的只应有一行，“\(first)”已是；请填上级",
        en: "only one row may be without a parent, and “\(first)” is; give this row one")
    case .badWeight(let weight):
      Problem(
        "number-out-of-range", ["weight": weight],
        zh: "权重 \(weight) 应不小于 0", en: "weight \(weight) isn't 0 or more")
    case .weightsAllZero(let parts):
      Problem(
        "weights-all-zero", ["parts": parts.joined(separator: ", ")],
        zh: "下级 \(parts.joined(separator: "、")) 的权重全为 0，请至少给一个权重",
        en:
          "all its parts (\(parts.joined(separator: ", "))) have the weight 0; give one of them a weight"
      )
    case .aggregateWithDenominator:
      Problem(
        "useless-value",
        zh: "分母只用于指标，不用于汇总项",
        en: "only indicators are divided; remove the denominator of this aggregate")
    case .aggregateDirection:
      Problem(
        "useless-value",
        zh: "汇总项是得分，方向只能为 1", en: "an aggregate is a score, which larger is better; write 1")
    }
  }
}

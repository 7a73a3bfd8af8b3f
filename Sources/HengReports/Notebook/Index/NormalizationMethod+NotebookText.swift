import HengIndex
import HengModel

extension NormalizationMethod {
  /// What the method does, with its formula.
  var notebookText: LocalizedText {
    switch self {
    case .formula(let formula): formula.notebookText
    case .toTarget(let capped):
      LocalizedText(
        zh: "到指标表目标值的路程 `(x − 最差) ÷ (目标 − 最差)`",
        en: "the way to the target in the indicator table, `(x − worst) ÷ (target − worst)`")
        + limit(capped)
    case .toUnit(let id):
      LocalizedText(
        zh: "到参照单位的路程 `(x − 最差) ÷ (参照 − 最差)`，参照为 ",
        en: "the way to a unit of reference, `(x − worst) ÷ (reference − worst)`; it is ")
        + LocalizedText(id).escapedForJupyter
    }
  }
}

extension Normalization {
  fileprivate var notebookText: LocalizedText {
    switch self {
    case .minMax(let from, let to):
      LocalizedText(
        zh:
          "极差法（min–max）`l + (u − l) × (x − 最差) ÷ (最好 − 最差)`，`l = \(from.argumentText)`、`u = \(to.argumentText)`",
        en: """
          min–max, `l + (u − l) × (x − worst) ÷ (best − worst)` with `l = \(from.argumentText)` and `u = \(to.argumentText)`
          """)
    case .zScore(let mean, let deviation):
      LocalizedText(
        zh: """
          标准化（z-score）`m + s × (x − 平均) ÷ 标准差`，标准差以 `n − 1` 为分母，`m = \(mean.argumentText)`、\
          `s = \(deviation.argumentText)`
          """,
        en: """
          z-score, `m + s × (x − mean) ÷ deviation`, the deviation with `n − 1` below the line, \
          `m = \(mean.argumentText)` and `s = \(deviation.argumentText)`
          """)
    case .rank:
      LocalizedText(
        zh: "名次：更差的个数加 1，相等者同名次",
        en: "rank: the number of worse values plus 1, shared by equal ones")
    case .percentile:
      LocalizedText(zh: "百分位 `100 × 名次 ÷ n`", en: "percentile, `100 × rank ÷ n`")
    case .percentRank:
      LocalizedText(
        zh: "百分等级 `100 × (名次 − 1) ÷ (n − 1)`", en: "percent rank, `100 × (rank − 1) ÷ (n − 1)`")
    case .borda:
      LocalizedText(
        zh: "博尔达分：更差的个数，加其他相等者的一半",
        en: "Borda's points: the number of worse values plus half of the others that are equal")
    case .categorical:
      LocalizedText(
        zh: "按百分位 `100 × 名次 ÷ n` 所在的区段给分",
        en: "points for the band of the percentile, `100 × rank ÷ n`")
    case .goalposts(let lower, let upper, let from, let to, let clamped):
      LocalizedText(
        zh: """
          按给定的上下限 \(lower.argumentText) 和 \(upper.argumentText)：`l + (u − l) × (x − 下限) ÷ (上限 − 下限)`（逆向指标从上限量起），\
          `l = \(from.argumentText)`、`u = \(to.argumentText)`
          """,
        en: """
          between the goalposts \(lower.argumentText) and \(upper.argumentText), `l + (u − l) × (x − lower) ÷ (upper − lower)`, from the \
          upper one where less is better, with `l = \(from.argumentText)` and `u = \(to.argumentText)`
          """) + (clamped ? LocalizedText(zh: "，出界的取界", en: ", and no further") : "")
    case .distanceToTarget(let target, let capped):
      LocalizedText(
        zh: "到目标值 \(target.argumentText) 的路程 `(x − 最差) ÷ (目标 − 最差)`",
        en: "the way to the target \(target.argumentText), `(x − worst) ÷ (target − worst)`")
        + limit(capped)
    case .distanceToReference:
      LocalizedText(
        zh: "到参照单位的路程 `(x − 最差) ÷ (参照 − 最差)`",
        en: "the way to the unit of reference, `(x − worst) ÷ (reference − worst)`")
    case .ratioToMean:
      LocalizedText(
        zh: "与平均之比 `x ÷ 平均`（逆向为 `平均 ÷ x`）",
        en: "ratio to the mean, `x ÷ mean`, or `mean ÷ x` where less is better")
    case .ratioToBest:
      LocalizedText(
        zh: "与最好之比 `x ÷ 最好`（逆向为 `最好 ÷ x`）",
        en: "ratio to the best, `x ÷ best`, or `best ÷ x` where less is better")
    case .ratioToWorst:
      LocalizedText(
        zh: "与最差之比 `x ÷ 最差`（逆向为 `最差 ÷ x`）",
        en: "ratio to the worst, `x ÷ worst`, or `worst ÷ x` where less is better")
    case .differenceToMean:
      LocalizedText(
        zh: "与平均的相对差 `(x − 平均) ÷ 平均`（逆向反号）",
        en: "relative difference to the mean, `(x − mean) ÷ mean`, negated where less is better")
    case .differenceToWorst:
      LocalizedText(
        zh: "与最差的相对差 `(x − 最差) ÷ 最差`（逆向反号）",
        en: "relative difference to the worst, `(x − worst) ÷ worst`, negated where less is better")
    case .aboveBelowMean(let threshold):
      LocalizedText(
        zh: "`x ÷ 平均` 大于 `1 + p` 得 1，小于 `1 − p` 得 −1，其间得 0（逆向反号），`p = \(threshold.argumentText)`",
        en: """
          1 where `x ÷ mean` is over `1 + p`, −1 where under `1 − p`, else 0, negated where less is better, \
          with `p = \(threshold.argumentText)`
          """)
    case .shareOfTotal:
      LocalizedText(
        zh: "占总和的份额 `x ÷ Σx`（逆向为 `(1 ÷ x) ÷ Σ(1 ÷ x)`）",
        en: "share of the total, `x ÷ Σx`, or `(1 ÷ x) ÷ Σ(1 ÷ x)` where less is better")
    case .vector:
      LocalizedText(
        zh: "向量法 `x ÷ √Σx²`（逆向反号）", en: "vector, `x ÷ √Σx²`, negated where less is better")
    }
  }
}

private func limit(_ isCapped: Bool) -> LocalizedText {
  isCapped ? LocalizedText(zh: "，至多为 1", en: ", 1 at the most") : ""
}

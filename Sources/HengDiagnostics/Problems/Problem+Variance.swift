package import HengModel
package import HengSensitivity

extension Problem {
  package static func notAPowerOfTwo(_ count: Int) -> Problem {
    Problem(
      "not-a-power-of-two", ["count": count],
      zh: "样本数 \(count) 应为 2 的幂，如 1024",
      en: "found \(count) samples, expected a power of two, such as 1024")
  }

  /// Intervals from scrambles of a sequence that isn't scrambled.
  package static let notScrambled = Problem(
    "not-scrambled",
    zh: "scrambling: none 时各次重复全同，请选 owen 或 digital-shift，或用 bootstrap",
    en:
      "with scrambling: none every repetition is the same; choose owen or digital-shift, or kind: bootstrap"
  )

  package static func tooManyDimensions(_ count: Int, limit: Int) -> Problem {
    Problem(
      "too-large", ["count": count, "limit": limit],
      zh: "各因素共占 \(count) 维，上限为 \(limit)",
      en: "the factors take \(count) dimensions, expected at most \(limit)")
  }

  package static func tooLargeVariance(_ count: Int, limit: Int) -> Problem {
    Problem(
      "too-large", ["count": count, "limit": limit],
      zh: "需存 \(count) 个数，上限为 \(limit)；请减少样本、目标或重抽样次数",
      en:
        "\(count) numbers would have to be held, expected at most \(limit); take fewer samples, targets or resamples"
    )
  }

  /// An evaluation's path, relative to the file, that leads to none.
  package static func evaluationNotFound(_ path: String) -> Problem {
    Problem(
      "evaluation-not-found", ["path": path],
      zh: "没有评价 \(path)（路径相对于本文件所在文件夹）",
      en: "there is no evaluation at \(path); the path is relative to this file's folder")
  }

  package static func unknownUnitOrPath(_ name: String, nearest: String?) -> Problem {
    Problem(
      "unknown-unit-name", ["name": name, "nearest": nearest],
      zh: "没有单位“\(name)”" + (nearest.map { "，是否指“\($0)”" } ?? "，应为标识、名称或评价的路径"),
      en: "there is no unit “\(name)”"
        + (nearest.map { "; did you mean “\($0)”?" }
          ?? ", expected an identifier, a printed name or an evaluation's path"))
  }

  package static let noRank = Problem(
    "one-unit",
    zh: "只有一个单位，没有名次，请改用 score 或 grade",
    en: "one unit has no rank; take score or grade")

  package static let noGrade = Problem(
    "no-grades",
    zh: "方案不定等级，请改用 score 或 rank",
    en: "the scheme gives no grades; take score or rank")

  package static func rangeWithoutEnds(_ text: String) -> Problem {
    Problem(
      "range-without-ends", ["text": text],
      zh: "区间“\(text)”应有两端，均匀取值", en: "interval “\(text)” needs two ends to take values from")
  }

  /// A range with fewer than two values that can be taken.
  package static func oneValue(_ text: String) -> Problem {
    Problem(
      "nothing-varies", ["text": text],
      zh: "区间“\(text)”里可取的值不足两个", en: "interval “\(text)” holds fewer than two values to take")
  }

  package static func notANumberParameter(_ address: String) -> Problem {
    Problem(
      "wrong-factor-kind", ["address": address],
      zh: "“\(address)”不是数值，请用 kind: choice",
      en: "“\(address)” isn't a number; write kind: choice")
  }

  package static func notAChoiceParameter(_ address: String) -> Problem {
    Problem(
      "wrong-factor-kind", ["address": address],
      zh: "“\(address)”是数值，请用 kind: parameter，或以 options 列出各值",
      en: "“\(address)” is a number; write kind: parameter, or list its values as options")
  }

  package static let oneOption = Problem(
    "nothing-varies",
    zh: "至少应有两个选项", en: "found fewer than two options, expected two or more")

  package static let oneIndicator = Problem(
    "nothing-varies",
    zh: "只有一个指标，权重无从变动", en: "there is one indicator, so no weight can vary")

  /// What another factor sets already.
  package static func factorsClash(_ claim: VarianceFactor.Claim, factor: String) -> Problem {
    let code = "set-by-two-factors"
    let arguments = ["factor": factor]
    return switch claim {
    case .allWeights:
      Problem(
        code, arguments, zh: "全部权重与因素“\(factor)”所设的权重冲突，只能取其一",
        en: "all weights vary here and factor “\(factor)” sets weights too; keep one of them")
    case .weighting:
      Problem(
        code, arguments, zh: "因素“\(factor)”已设定全部权重",
        en: "factor “\(factor)” sets the weights already")
    case .weight(let id):
      Problem(
        code, ["factor": factor, "id": id], zh: "“\(id)”的权重已由因素“\(factor)”设定",
        en: "factor “\(factor)” sets the weight of “\(id)” already")
    case .mean:
      Problem(
        code, arguments, zh: "因素“\(factor)”已设定合成方法",
        en: "factor “\(factor)” sets the aggregation already")
    case .parameter(let address):
      Problem(
        code, ["factor": factor, "address": address], zh: "“\(address)”已由因素“\(factor)”设定",
        en: "factor “\(factor)” sets “\(address)” already")
    }
  }

  /// A row whose rule differs between units, so that no parameter of it can vary.
  package static func differentRules(row: LocalizedText) -> Problem {
    Problem(
      "different-rules", ["row": row.en],
      zh: "各评价里“\(row.zh)”的规则不同（年份不同或为自有指标），其参数不能一并变动",
      en:
        "the evaluations score “\(row.en)” by different rules, of other years or of their own, so no parameter of it can vary"
    )
  }

  package static func rowWithoutMarks(row: LocalizedText) -> Problem {
    Problem(
      "row-without-marks", ["row": row.en],
      zh: "“\(row.zh)”没有得分", en: "“\(row.en)” gets no marks")
  }
}

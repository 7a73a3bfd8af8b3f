package import HengModel
package import HengSensitivity

/// A reason that a variance analysis can't be made of what a file asks for.
package enum VarianceProblem: Hashable, Sendable {
  case notAPowerOfTwo(Int)
  /// Intervals from scrambles of a sequence that isn't scrambled.
  case notScrambled
  case tooManyColumns(Int, limit: Int)
  case tooLarge(Int, limit: Int)
  /// An evaluation's path, relative to the file, that leads to none.
  case evaluationNotFound(String)
  case unknownUnit(String, nearest: String?)
  case noRank
  case noGrade
  case rangeWithoutEnds(String)
  /// A range with fewer than two values that can be taken.
  case oneValue(String)
  case notANumberParameter(String)
  case notAChoiceParameter(String)
  case oneOption
  case oneIndicator
  /// What another factor sets already.
  case clash(VarianceFactor.Claim, factor: String)
  /// A row whose rule differs between units, so that no parameter of it can vary.
  case differentRules(row: LocalizedText)
  case noMarks(row: LocalizedText)

  var code: String {
    switch self {
    case .notAPowerOfTwo: "not-a-power-of-two"
    case .notScrambled: "not-scrambled"
    case .tooManyColumns, .tooLarge: "too-large"
    case .evaluationNotFound: "evaluation-not-found"
    case .unknownUnit: "unknown-unit-name"
    case .noRank: "one-unit"
    case .noGrade: "no-grades"
    case .rangeWithoutEnds: "range-without-ends"
    case .oneValue, .oneOption, .oneIndicator: "nothing-varies"
    case .notANumberParameter, .notAChoiceParameter: "wrong-factor-kind"
    case .clash: "set-by-two-factors"
    case .differentRules: "different-rules"
    case .noMarks: "row-without-marks"
    }
  }

  var message: LocalizedText {
    switch self {
    case .notAPowerOfTwo(let count):
      LocalizedText(
        zh: "样本数 \(count) 应为 2 的幂，如 1024",
        en: "found \(count) samples, expected a power of two, such as 1024")
    case .notScrambled:
      LocalizedText(
        zh: "scrambling: none 时各次重复全同，请选 owen 或 digital-shift，或用 bootstrap",
        en:
          "with scrambling: none every repetition is the same; choose owen or digital-shift, or kind: bootstrap"
      )
    case .tooManyColumns(let count, let limit):
      LocalizedText(
        zh: "各因素共占 \(count) 维，上限为 \(limit)",
        en: "the factors take \(count) dimensions, expected at most \(limit)")
    case .tooLarge(let count, let limit):
      LocalizedText(
        zh: "需存 \(count) 个数，上限为 \(limit)；请减少样本、目标或重抽样次数",
        en:
          "\(count) numbers would have to be held, expected at most \(limit); take fewer samples, targets or resamples"
      )
    case .evaluationNotFound(let path):
      LocalizedText(
        zh: "没有评价 \(path)（路径相对于本文件所在文件夹）",
        en: "there is no evaluation at \(path); the path is relative to this file's folder")
    case .unknownUnit(let name, let nearest):
      LocalizedText(
        zh: "没有单位“\(name)”" + (nearest.map { "，是否指“\($0)”" } ?? "，应为标识、名称或评价的路径"),
        en: "there is no unit “\(name)”"
          + (nearest.map { "; did you mean “\($0)”?" }
            ?? ", expected an identifier, a printed name or an evaluation's path"))
    case .noRank:
      LocalizedText(
        zh: "只有一个单位，没有名次，请改用 score 或 grade",
        en: "one unit has no rank; take score or grade")
    case .noGrade:
      LocalizedText(
        zh: "方案不定等级，请改用 score 或 rank",
        en: "the scheme gives no grades; take score or rank")
    case .rangeWithoutEnds(let text):
      LocalizedText(
        zh: "区间“\(text)”应有两端，均匀取值", en: "interval “\(text)” needs two ends to take values from")
    case .oneValue(let text):
      LocalizedText(
        zh: "区间“\(text)”里可取的值不足两个", en: "interval “\(text)” holds fewer than two values to take")
    case .notANumberParameter(let address):
      LocalizedText(
        zh: "“\(address)”不是数值，请用 kind: choice",
        en: "“\(address)” isn't a number; write kind: choice")
    case .notAChoiceParameter(let address):
      LocalizedText(
        zh: "“\(address)”是数值，请用 kind: parameter，或以 options 列出各值",
        en: "“\(address)” is a number; write kind: parameter, or list its values as options")
    case .oneOption:
      LocalizedText(zh: "至少应有两个选项", en: "found fewer than two options, expected two or more")
    case .oneIndicator:
      LocalizedText(
        zh: "只有一个指标，权重无从变动", en: "there is one indicator, so no weight can vary")
    case .clash(let claim, let factor):
      claim.message(factor)
    case .differentRules(let row):
      LocalizedText(
        zh: "各评价里“\(row.zh)”的规则不同（年份不同或为自有指标），其参数不能一并变动",
        en:
          "the evaluations score “\(row.en)” by different rules, of other years or of their own, so no parameter of it can vary"
      )
    case .noMarks(let row):
      LocalizedText(zh: "“\(row.zh)”没有得分", en: "“\(row.en)” gets no marks")
    }
  }
}

extension VarianceFactor.Claim {
  /// What can't be set because another factor does.
  fileprivate func message(_ factor: String) -> LocalizedText {
    switch self {
    case .allWeights:
      LocalizedText(
        zh: "全部权重与因素“\(factor)”所设的权重冲突，只能取其一",
        en: "all weights vary here and factor “\(factor)” sets weights too; keep one of them")
    case .weighting:
      LocalizedText(
        zh: "因素“\(factor)”已设定全部权重", en: "factor “\(factor)” sets the weights already")
    case .weight(let id):
      LocalizedText(
        zh: "“\(id)”的权重已由因素“\(factor)”设定",
        en: "factor “\(factor)” sets the weight of “\(id)” already")
    case .mean:
      LocalizedText(
        zh: "因素“\(factor)”已设定合成方法", en: "factor “\(factor)” sets the aggregation already")
    case .parameter(let address):
      LocalizedText(
        zh: "“\(address)”已由因素“\(factor)”设定", en: "factor “\(factor)” sets “\(address)” already")
    }
  }
}

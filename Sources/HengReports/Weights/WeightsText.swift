import HengIndex
import HengModel

extension WeightingMethod {
  /// The method's name in words.
  var text: LocalizedText {
    switch self {
    case .objective(let method): method.text
    case .judged(let method): method.text
    }
  }

  /// What the weights mean, and what they don't.
  var note: LocalizedText {
    switch self {
    case .objective(let method): method.note
    case .judged(let method): method.note
    }
  }
}

extension ObjectiveWeighting {
  fileprivate var text: LocalizedText {
    switch self {
    case .equal: Term.equalWeights
    case .entropy: Term.entropyWeights
    case .critic: LocalizedText("CRITIC")
    case .standardDeviation: Term.standardDeviationMethod
    case .variance: Term.varianceMethod
    case .gini: Term.giniMethod
    case .angle: Term.angleMethod
    case .merec: LocalizedText("MEREC")
    case .cilos: LocalizedText("CILOS")
    case .idocriw: LocalizedText("IDOCRIW")
    case .lopcow: LocalizedText("LOPCOW")
    case .principalComponents: Term.principalComponents
    }
  }

  fileprivate var note: LocalizedText {
    switch self {
    case .equal:
      LocalizedText(
        zh: "每个指标同样重，不看数据；内容相近的指标越多，该内容实际所占越重",
        en:
          "every indicator weighs the same whatever the values; what several indicators measure counts several times"
      )
    case .entropy:
      LocalizedText(
        zh: "总量在各单位间分得越不均匀的指标越重；取决于数据的零点，个别很大的值会使权重集中",
        en:
          "an indicator weighs the more, the less evenly its total is shared among the units; it depends on where 0 is, and single large values draw the weight"
      )
    case .critic:
      LocalizedText(
        zh: "差异越大、与其他指标越不相关的指标越重；所得信息量 C 之比即权重之比",
        en:
          "an indicator weighs the more, the more it spreads and the less it agrees with the others; weights are in proportion to the information C"
      )
    case .standardDeviation:
      LocalizedText(
        zh: "极差化后差异越大的指标越重，不管指标之间是否重复",
        en:
          "an indicator weighs the more, the more its min–max scaled values spread, however much it repeats others"
      )
    case .variance:
      LocalizedText(
        zh: "极差化后方差越大的指标越重，比标准差法更集中，不管指标之间是否重复",
        en:
          "an indicator weighs the more, the larger its min–max scaled variance: more pointed than by standard deviation, and blind to repetition"
      )
    case .gini:
      LocalizedText(
        zh: "在各单位间越不平均的指标越重；取决于数据的零点",
        en:
          "an indicator weighs the more, the more unequal the units are in it; it depends on where 0 is"
      )
    case .angle:
      LocalizedText(
        zh: "与常数列夹角越大（变异系数越大）的指标越重；取决于数据的零点",
        en:
          "an indicator weighs the more, the wider its angle to a constant, as its coefficient of variation grows; it depends on where 0 is"
      )
    case .merec:
      LocalizedText(
        zh: "去掉后各单位的表现变化越大的指标越重；取决于数据的零点",
        en:
          "an indicator weighs the more, the more the units' performance changes without it; it depends on where 0 is"
      )
    case .cilos:
      LocalizedText(
        zh: "其他指标取最优时损失越小的指标越重；取决于数据的零点",
        en:
          "an indicator weighs the more, the less it loses where another one is best; it depends on where 0 is"
      )
    case .idocriw:
      LocalizedText(
        zh: "熵权与 CILOS 权重之积，归一；取决于数据的零点",
        en: "the product of the weights by entropy and by CILOS, rescaled; it depends on where 0 is"
      )
    case .lopcow:
      LocalizedText(
        zh: "极差化后均方根与标准差之比的对数；值普遍偏高而差异小的指标较重",
        en:
          "the logarithm of root mean square over standard deviation, min–max scaled: indicators in which most units are near the best weigh more"
      )
    case .principalComponents:
      LocalizedText(
        zh: "在保留的主成分上载荷越强的指标越重，用以避免重复计算；与重要性无关，单位较少时不稳定",
        en:
          "an indicator weighs the more, the more strongly it loads a kept component, which corrects for repetition; it is no importance, and unsteady with few units"
      )
    }
  }
}

extension JudgementMethod {
  fileprivate var text: LocalizedText {
    switch self {
    case .analyticHierarchyProcess:
      Term.analyticHierarchyProcess
    case .bestWorst: Term.bestWorstMethod
    case .rancom: LocalizedText("RANCOM")
    case .budgetAllocation: Term.budgetAllocation
    case .swing: Term.swingWeights
    case .rankOrderCentroid: Term.rankOrderCentroid
    case .rankSum: Term.rankSum
    case .rankReciprocal: Term.rankReciprocal
    }
  }

  fileprivate var note: LocalizedText {
    switch self {
    case .analyticHierarchyProcess:
      LocalizedText(
        zh: "权重之比即判断所说的“重要多少倍”；一致性只说明判断不自相矛盾，不说明判断正确",
        en:
          "ratios of weights are what the judgements say is how many times as important; consistency means that they don't contradict themselves, not that they are right"
      )
    case .bestWorst:
      LocalizedText(
        zh: "权重使各判断中最大的偏差 ξ 最小；ξ 越接近 0，判断越一致，但不说明判断正确",
        en:
          "the weights make the largest miss ξ of all judgements smallest; near 0 the judgements agree with each other, which doesn't make them right"
      )
    case .rancom:
      LocalizedText(
        zh: "只用“谁更重要”，不用“重要多少”；权重之差由次序推得，不是人给的",
        en:
          "only which indicator is more important is used, not by how much; differences of weights follow from the order and were given by nobody"
      )
    case .budgetAllocation:
      LocalizedText(
        zh: "权重是各专家所分点数的平均份额；标准差和范围说明专家之间的分歧",
        en:
          "a weight is the mean of the parts that the experts gave; deviation and range say how far they disagree"
      )
    case .swing:
      LocalizedText(
        zh: "点数比较的是各指标由最差到最好的价值，换了最差、最好的界限就应重新打分",
        en:
          "points compare what going from worst to best is worth in each indicator; with other ends they have to be given anew"
      )
    case .rankOrderCentroid:
      LocalizedText(
        zh: "只用次序：权重是符合该次序的全部权重的平均，首位很重",
        en: "only the order is used: the mean of all weights that keep it, with much on the first")
    case .rankSum:
      LocalizedText(
        zh: "只用次序：权重按名次等差递减，较为平缓",
        en:
          "only the order is used: weights fall in equal steps, the flattest of the three formulas")
    case .rankReciprocal:
      LocalizedText(
        zh: "只用次序：权重与名次成反比", en: "only the order is used: weights are one over the place, rescaled")
    }
  }
}

extension RandomIndex {
  /// The table's name in words.
  var text: LocalizedText {
    switch self {
    case .saaty1980: LocalizedText("Saaty 1980")
    case .tummalaLing1998: LocalizedText(zh: "Tummala、Ling 1998", en: "Tummala and Ling 1998")
    }
  }
}

extension AnalyticHierarchyProcess.Method {
  /// The method's name in words.
  var text: LocalizedText {
    switch self {
    case .eigenvector: Term.eigenvector
    case .geometricMean: Term.rowGeometricMeans
    case .columnMean: Term.scaledColumnMeans
    }
  }
}

extension BestWorstMethod.Model {
  /// The model's name in words.
  var text: LocalizedText {
    switch self {
    case .linear: Term.linear
    case .ratios: Term.ratios
    }
  }
}

// Names of methods.

extension Term {
  package static var weightedMedian: LocalizedText { .init(zh: "加权中位数", en: "weighted median") }
  package static var orderedWeightedAverage: LocalizedText {
    .init(zh: "有序加权平均", en: "ordered weighted average")
  }
  package static var bordaCount: LocalizedText { .init(zh: "博尔达计数", en: "Borda's count") }
  package static var copelandScore: LocalizedText {
    .init(zh: "Copeland 得分", en: "Copeland's score")
  }
  package static var topsis: LocalizedText { .init(zh: "优劣解距离法（TOPSIS）", en: "TOPSIS") }
  package static var equalWeights: LocalizedText { .init(zh: "等权", en: "equal weights") }
  package static var entropyWeights: LocalizedText { .init(zh: "熵权法", en: "entropy weights") }
  package static var standardDeviationMethod: LocalizedText {
    .init(zh: "标准差法", en: "standard deviation")
  }
  package static var varianceMethod: LocalizedText { .init(zh: "方差法", en: "variance") }
  package static var giniMethod: LocalizedText { .init(zh: "基尼系数法", en: "Gini coefficient") }
  package static var angleMethod: LocalizedText { .init(zh: "夹角法", en: "angle") }
  package static var principalComponents: LocalizedText {
    .init(zh: "主成分法", en: "principal components")
  }
  package static var analyticHierarchyProcess: LocalizedText {
    .init(zh: "层次分析法（AHP）", en: "analytic hierarchy process (AHP)")
  }
  package static var bestWorstMethod: LocalizedText {
    .init(zh: "最优最劣法（BWM）", en: "best–worst method (BWM)")
  }
  package static var budgetAllocation: LocalizedText { .init(zh: "预算分配法", en: "budget allocation") }
  package static var swingWeights: LocalizedText { .init(zh: "摆动赋权法", en: "swing weights") }
  package static var rankOrderCentroid: LocalizedText {
    .init(zh: "排序质心法", en: "rank-order centroid")
  }
  package static var rankSum: LocalizedText { .init(zh: "排序求和法", en: "rank sum") }
  package static var rankReciprocal: LocalizedText { .init(zh: "排序倒数法", en: "rank reciprocal") }
  package static var eigenvector: LocalizedText { .init(zh: "特征向量", en: "eigenvector") }
  package static var rowGeometricMeans: LocalizedText {
    .init(zh: "行几何平均", en: "geometric means of the rows")
  }
  package static var scaledColumnMeans: LocalizedText {
    .init(zh: "列归一后的行平均", en: "means of the scaled columns")
  }
  package static var linear: LocalizedText { .init(zh: "线性", en: "linear") }
  package static var ratios: LocalizedText { .init(zh: "比值", en: "ratios") }
}

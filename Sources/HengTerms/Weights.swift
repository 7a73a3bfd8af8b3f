// Weights, and what changes when they do.

extension Term {
  package static var weightedSum: LocalizedText { .init(zh: "加权和", en: "weighted sum") }
  package static var weight: LocalizedText { .init(zh: "权重", en: "Weight") }
  package static var weights: LocalizedText { .init(zh: "权重", en: "Weights") }
  package static var weightsInForce: LocalizedText { .init(zh: "现行权重", en: "weights in force") }
  package static var weightLowered: LocalizedText { .init(zh: "权重调低", en: "weight lowered") }
  package static var weightRaised: LocalizedText { .init(zh: "权重调高", en: "weight raised") }
  package static var oneWeightAtATime: LocalizedText {
    .init(zh: "一次变动一个权重，其余按比例调整", en: "one weight at a time, the others in proportion")
  }
  package static var worstJudgement: LocalizedText { .init(zh: "最不一致的判断", en: "Worst judgement") }
  package static var after: LocalizedText { .init(zh: "改为", en: "After") }
  package static var change: LocalizedText { .init(zh: "变动", en: "Change") }
  package static var afterTheChange: LocalizedText { .init(zh: "改变后", en: "after the change") }
  package static var unchanged: LocalizedText { .init(zh: "无改动", en: "unchanged") }
  package static var weightAndImportance: LocalizedText {
    .init(zh: "权重与重要性", en: "Weight and importance")
  }
  package static var weightShare: LocalizedText { .init(zh: "权重份额", en: "Share of the weight") }
  package static var squaredCorrelationShare: LocalizedText {
    .init(zh: "相关平方份额", en: "Squared correlation")
  }
  package static var correlationRatioShare: LocalizedText {
    .init(zh: "相关比份额", en: "Correlation ratio")
  }
  package static var weightsForImportance: LocalizedText {
    .init(zh: "达到所要重要性的权重", en: "Weights for the wanted importance")
  }
  package static var wanted: LocalizedText { .init(zh: "所要", en: "Wanted") }
  package static var obtained: LocalizedText { .init(zh: "得到", en: "Obtained") }
  package static var squaredCorrelation: LocalizedText {
    .init(zh: "相关平方", en: "squared correlation")
  }
  package static var correlationRatio: LocalizedText {
    .init(zh: "相关比", en: "the correlation ratio")
  }
  package static var shareOfImportance: LocalizedText {
    .init(zh: "重要性份额", en: "share of the importance")
  }
  package static var importanceShare: LocalizedText { .init(zh: "份额", en: "share") }
  package static var centralWeights: LocalizedText {
    .init(zh: "中心权重（分）", en: "Central weights (marks)")
  }
  package static var lowerBound: LocalizedText { .init(zh: "下限", en: "From") }
  package static var belowIt: LocalizedText { .init(zh: "再低则", en: "Below it") }
  package static var upperBound: LocalizedText { .init(zh: "上限", en: "To") }
  package static var aboveIt: LocalizedText { .init(zh: "再高则", en: "Above it") }
  package static var othersFree: LocalizedText { .init(zh: "其余权重任意时", en: "Others free") }
  package static var weightInMarks: LocalizedText { .init(zh: "权重（分）", en: "Weight (marks)") }
  package static var crossing: LocalizedText { .init(zh: "交叉", en: "Crossing") }
  package static var allWeight: LocalizedText { .init(zh: "占全部权重，无可调剂", en: "all the weight") }
  package static var bounds: LocalizedText { .init(zh: "权重幅度", en: "Bounds") }
  package static var locked: LocalizedText { .init(zh: "锁定", en: "Locked") }
  package static var alteration: LocalizedText { .init(zh: "改动", en: "Change") }
  package static var results: LocalizedText { .init(zh: "结果", en: "Results") }
  package static var rulesAndCuts: LocalizedText { .init(zh: "规则与等级线", en: "Rules and grade cuts") }
  package static var weightsInMarks: LocalizedText { .init(zh: "权重（分）", en: "Weights (marks)") }
  package static var set: LocalizedText { .init(zh: "设定", en: "set") }
  package static var inProportion: LocalizedText { .init(zh: "按比例", en: "in proportion") }
  package static var rowsOfChangedRate: LocalizedText {
    .init(zh: "得分率因规则而变的指标", en: "Rows whose score rate the rules change")
  }
  package static var priorities: LocalizedText { .init(zh: "权重求法", en: "Priorities") }
  package static var largestEigenvalue: LocalizedText {
    .init(zh: "最大特征值 λmax", en: "Largest eigenvalue λmax")
  }
  package static var consistencyIndex: LocalizedText {
    .init(zh: "一致性指标 CI", en: "Consistency index CI")
  }
  package static var consistencyRatioCR: LocalizedText {
    .init(zh: "一致性比率 CR", en: "Consistency ratio CR")
  }
  package static var model: LocalizedText { .init(zh: "模型", en: "Model") }
  package static var largestMiss: LocalizedText { .init(zh: "最大偏差 ξ", en: "Largest miss ξ") }
  package static var consistencyRatio: LocalizedText { .init(zh: "一致性比率", en: "Consistency ratio") }
  package static var judgementConsistencyRatio: LocalizedText {
    .init(zh: "判断的一致性比率", en: "Consistency ratio of the judgements")
  }
  package static var correlationEigenvalues: LocalizedText {
    .init(zh: "相关矩阵的特征值", en: "Eigenvalues of the correlations")
  }
  package static var componentsKept: LocalizedText { .init(zh: "保留的主成分", en: "Components kept") }
  package static var method: LocalizedText { .init(zh: "方法", en: "Method") }
  package static var judgements: LocalizedText { .init(zh: "判断", en: "Judgements") }
  package static var experts: LocalizedText { .init(zh: "专家", en: "Experts") }
  package static var betterDirection: LocalizedText { .init(zh: "方向", en: "Better") }
  package static var largerIsBetter: LocalizedText { .init(zh: "越大越好", en: "larger") }
  package static var smallerIsBetter: LocalizedText { .init(zh: "越小越好", en: "smaller") }
  package static var points: LocalizedText { .init(zh: "点数", en: "Points") }
  package static var placeGiven: LocalizedText { .init(zh: "所排位次", en: "Place given") }
  package static var information: LocalizedText { .init(zh: "信息量 C", en: "Information C") }
  package static var byEntropy: LocalizedText { .init(zh: "熵权", en: "By entropy") }
  package static var component: LocalizedText { .init(zh: "所属主成分", en: "Component") }
  package static var loading: LocalizedText { .init(zh: "载荷", en: "Loading") }
  package static var inForce: LocalizedText { .init(zh: "现行", en: "In force") }
  package static var underSchemeInForce: LocalizedText {
    .init(zh: "现行方案下", en: "Under the scheme in force")
  }
  package static var mostImportant: LocalizedText { .init(zh: "最重要", en: "Most important") }
  package static var leastImportant: LocalizedText { .init(zh: "最不重要", en: "Least important") }
}

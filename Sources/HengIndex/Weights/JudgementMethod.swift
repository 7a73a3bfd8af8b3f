/// The methods that find weights in what people judge, by the names that files and commands use.
public enum JudgementMethod: String, Hashable, Sendable, CaseIterable {
  /// ``AnalyticHierarchyProcess``.
  case analyticHierarchyProcess = "ahp"
  /// ``BestWorstMethod``.
  case bestWorst = "bwm"
  /// ``RANCOMWeights``.
  case rancom
  /// ``BudgetAllocation``.
  case budgetAllocation = "budget-allocation"
  /// ``SwingWeights``.
  case swing
  /// ``RankOrderWeights/centroid``.
  case rankOrderCentroid = "rank-order-centroid"
  /// ``RankOrderWeights/sum``.
  case rankSum = "rank-sum"
  /// ``RankOrderWeights/reciprocal``.
  case rankReciprocal = "rank-reciprocal"
}

/// Ranks and grades.
extension Term {
  package static var grade: LocalizedText { .init(zh: "等级", en: "Grade") }
  package static var gradeProbabilities: LocalizedText {
    .init(zh: "等级的概率", en: "How likely each grade is")
  }
  package static var gradeIntervals: LocalizedText {
    .init(zh: "等级不变的权重区间（分）", en: "Weights that keep the grade (marks)")
  }
  package static var nearestGrades: LocalizedText {
    .init(zh: "到相邻等级的最近权重", en: "Nearest weights to the next grades")
  }
  package static var rank: LocalizedText { .init(zh: "名次", en: "Rank") }
  package static var rankInText: LocalizedText { .init(zh: "名次", en: "rank") }
  package static var ranks: LocalizedText { .init(zh: "名次", en: "Ranks") }
  package static var ranksInText: LocalizedText { .init(zh: "名次", en: "ranks") }
  package static var rankMoves: LocalizedText { .init(zh: "名次的变化", en: "How the ranks move") }
  package static var rankAcceptability: LocalizedText {
    .init(zh: "名次可接受度", en: "Rank acceptability")
  }
  package static var meanRankShift: LocalizedText {
    .init(zh: "名次的平均变动", en: "Mean shift of ranks")
  }
  package static var scoresAndRanks: LocalizedText { .init(zh: "得分与名次", en: "Scores and ranks") }
  package static var currentRank: LocalizedText { .init(zh: "现行名次", en: "Rank") }
  package static var rankBefore: LocalizedText { .init(zh: "原名次", en: "Rank before") }
  package static var firstProbability: LocalizedText { .init(zh: "第一的概率", en: "P(first)") }
  package static var aheadOf: LocalizedText { .init(zh: "领先于", en: "ahead of") }
}

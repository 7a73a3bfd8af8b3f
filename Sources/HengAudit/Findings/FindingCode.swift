public import HengModel

/// The kinds of findings, by their stable names.
public enum FindingCode: String, Hashable, Sendable, CaseIterable {
  // MARK: Arithmetic

  /// Parts don't add up to their total.
  case partsDifferFromTotal = "parts-differ-from-total"
  /// A part (其中) is larger than its whole.
  case partAboveWhole = "part-above-whole"
  /// A printed rate isn't the quotient of its figures.
  case rateDiffers = "rate-differs"
  /// One quantity is given as different figures.
  case figuresDiffer = "figures-differ"
  /// A figure is above what limits it.
  case aboveLimit = "above-limit"
  /// Printed shares don't add up to 100 %.
  case sharesNotWhole = "shares-not-whole"
  /// A figure is off by a power of ten, as 元 for 万元 is.
  case unitOff = "unit-off"
  /// A figure was printed wrong and put right by whoever copied it.
  case misprint
  /// Cumulative spending falls.
  case spendingFalls = "spending-falls"
  /// Retired people are counted where posts or staff are.
  case retireesCounted = "retirees-counted"
  /// A figure has more decimal places than those of its kind.
  case mixedPrecision = "mixed-precision"
  /// A gap that rounding, or a stated tolerance, explains (尾差).
  case roundingGap = "rounding-gap"

  // MARK: The budget

  /// Something was spent on a budget of zero.
  case overZeroBudget = "over-zero-budget"
  /// More was spent than the adjusted budget allows.
  case overAdjustedBudget = "over-adjusted-budget"
  /// A line was overspent although the document says that none was.
  case overBudgetAgainstClaim = "over-budget-against-claim"
  /// Whether a line is part of the total isn't stated.
  case splitIncomplete = "split-incomplete"

  // MARK: Words, names and dates

  /// Something moved the other way than is claimed.
  case changeContradictsClaim = "change-contradicts-claim"
  /// A difference is explained by a change that goes the other way.
  case explanationContradictsChange = "explanation-contradicts-change"
  /// A goal that is said to be reached isn't.
  case goalNotReached = "goal-not-reached"
  /// A row that is said to be fully met lost marks for a fault.
  case claimContradictsMarks = "claim-contradicts-marks"
  /// A claim has no figure that it could be tested by.
  case claimWithoutFigure = "claim-without-figure"
  /// Dates are in an order that can't be.
  case impossibleDate = "impossible-date"
  /// A name isn't in the list that it should be one of.
  case notAMember = "not-a-member"

  // MARK: The score

  /// Published marks don't add up to the published sum.
  case rowsDifferFromTotal = "rows-differ-from-total"
  /// The reported facts exclude the published total.
  case totalUnreachable = "total-unreachable"
  /// Published marks of a row aren't those that its rule gives.
  case marksDifferFromRule = "marks-differ-from-rule"
  /// The published grade isn't that of the published total.
  case gradeContradictsTotal = "grade-contradicts-total"
  /// The published word for the grade isn't the official one.
  case unofficialGradeWord = "unofficial-grade-word"
  /// Marks were lost and nothing says why.
  case deductionWithoutReason = "deduction-without-reason"
  /// Full marks stand beside a reason for losing some.
  case reasonWithoutDeduction = "reason-without-deduction"
  /// One row carries an outsize share of all marks.
  case dominantIndicator = "dominant-indicator"

  // MARK: What isn't there

  /// A total was published without the marks of rows.
  case noRowMarks = "no-row-marks"
  /// A figure that a row needs isn't in the document.
  case figureMissing = "figure-missing"
  /// A figure that a row needs isn't in the document and was assumed.
  case figureAssumed = "figure-assumed"
  /// A target has no measured value beside it.
  case targetNotMeasured = "target-not-measured"
  /// A rate that surveys should measure is stated without a sample.
  case rateWithoutSample = "rate-without-sample"
  /// A figure that should be reported isn't.
  case notReported = "not-reported"
}

extension FindingCode {
  /// How much findings of the kind weigh, unless there are grounds for another severity.
  public var severity: Severity {
    switch self {
    case .roundingGap: .notice
    case .splitIncomplete, .claimWithoutFigure, .noRowMarks, .figureMissing, .figureAssumed,
      .targetNotMeasured, .rateWithoutSample, .notReported:
      .missing
    case .mixedPrecision, .overZeroBudget, .overAdjustedBudget, .claimContradictsMarks,
      .unofficialGradeWord, .deductionWithoutReason, .reasonWithoutDeduction, .dominantIndicator:
      .warning
    case .partsDifferFromTotal, .partAboveWhole, .rateDiffers, .figuresDiffer, .aboveLimit,
      .sharesNotWhole, .unitOff, .misprint, .spendingFalls, .retireesCounted,
      .overBudgetAgainstClaim, .changeContradictsClaim, .explanationContradictsChange,
      .goalNotReached, .impossibleDate, .notAMember, .rowsDifferFromTotal, .totalUnreachable,
      .marksDifferFromRule, .gradeContradictsTotal:
      .error
    }
  }
}

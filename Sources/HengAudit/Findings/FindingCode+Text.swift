public import HengModel

extension FindingCode {
  /// The kind of finding in a few words.
  public var title: LocalizedText { texts.title }

  /// What to do about findings of the kind, as one sentence without a full stop.
  public var remedy: LocalizedText { texts.remedy }

  private var texts: (title: LocalizedText, remedy: LocalizedText) {
    func texts(_ title: (String, String), _ remedy: (String, String)) -> (
      title: LocalizedText, remedy: LocalizedText
    ) {
      (LocalizedText(zh: title.0, en: title.1), LocalizedText(zh: remedy.0, en: remedy.1))
    }
    switch self {
    case .partsDifferFromTotal:
      return texts(
        ("分项与合计不符", "parts differ from total"),
        ("核对各分项和合计，更正有误的数或说明差额", "check the parts and the total, and correct or explain the gap"))
    case .partAboveWhole:
      return texts(
        ("其中数大于总数", "part above whole"),
        ("核对“其中”的口径和两处数字", "check what the part is counted in, and both figures"))
    case .rateDiffers:
      return texts(
        ("比率与分子分母不符", "rate differs"),
        ("按分子、分母重算比率，或更正分子、分母", "work the rate out again, or correct the figures behind it"))
    case .figuresDiffer:
      return texts(
        ("同一数前后不一", "figures differ"),
        ("以原始账表为准，前后统一", "go by the books, and give one figure throughout"))
    case .aboveLimit:
      return texts(
        ("数超过上限", "above limit"),
        ("核对两个数及其口径", "check both figures and what they count"))
    case .sharesNotWhole:
      return texts(
        ("占比之和不为 100%", "shares aren't 100 %"),
        ("重算各项占比", "work the shares out again"))
    case .unitOff:
      return texts(
        ("单位或数量级有误", "unit off"),
        ("更正单位（元、万元，%）或小数点", "correct the unit (元 or 万元, %) or the decimal point"))
    case .misprint:
      return texts(
        ("印错的数", "misprint"), ("更正原文中的数", "correct the figure in the document"))
    case .spendingFalls:
      return texts(
        ("累计支出下降", "cumulative spending falls"),
        ("核对各期累计支出", "check the cumulative figures"))
    case .retireesCounted:
      return texts(
        ("离退休人员计入编制", "retired people counted as staff"),
        ("离退休人员另列，重算编制数、在职人数和控制率", "list retired people apart, and work out staffing again"))
    case .mixedPrecision:
      return texts(
        ("小数位数不一", "mixed precision"),
        ("统一同类数的小数位数", "give figures of one kind to the same places"))
    case .roundingGap:
      return texts(
        ("尾差", "rounding gap"),
        ("不必更正；可注明系四舍五入", "nothing to correct; a note on rounding helps"))
    case .overZeroBudget:
      return texts(
        ("零预算有支出", "spending on a zero budget"),
        (
          "补充预算调整的依据，或说明支出来源",
          "give the grounds of the change of budget, or where the money came from"
        ))
    case .overAdjustedBudget:
      return texts(
        ("支出超全年预算", "over the adjusted budget"),
        (
          "核对收支和结转结余，说明超支的资金来源",
          "check income, carry-over and spending, and say what paid for the excess"
        ))
    case .overBudgetAgainstClaim:
      return texts(
        ("超预算而自称未超", "over budget against the claim"),
        ("删去或限定“未超预算”的说法，说明超支原因", "withdraw or narrow the claim, and explain the excess"))
    case .splitIncomplete:
      return texts(
        ("构成不完整", "split incomplete"),
        ("列全各项，写明是否含在合计内", "list all parts, and say whether the total includes them"))
    case .changeContradictsClaim:
      return texts(
        ("增减与说法不符", "change contradicts claim"),
        ("按两年数字改写说法", "word the claim after the two years' figures"))
    case .explanationContradictsChange:
      return texts(
        ("原因与增减方向相反", "explanation contradicts change"),
        ("重新说明差异的真实原因", "give the true reason of the difference"))
    case .goalNotReached:
      return texts(
        ("目标未达成而自称达成", "goal not reached"),
        ("按实际值改写，说明偏差原因", "word it after the actual figure, and explain the gap"))
    case .claimContradictsMarks:
      return texts(
        ("说法与扣分矛盾", "claim contradicts marks"),
        ("统一两处说法", "make both passages agree"))
    case .claimWithoutFigure:
      return texts(
        ("说法没有数据", "claim without figure"),
        ("补充数字、时间或网址，否则删去说法", "add the figure, date or address, or drop the claim"))
    case .impossibleDate:
      return texts(
        ("日期不可能", "impossible date"), ("核对并更正日期", "check and correct the date"))
    case .notAMember:
      return texts(
        ("名称不在所列之中", "name not listed"),
        ("统一名称，或补入清单", "use one name, or add it to the list"))
    case .rowsDifferFromTotal:
      return texts(
        ("得分合计不符", "rows differ from total"),
        ("重新加总各项得分", "add the rows up again"))
    case .totalUnreachable:
      return texts(
        ("公布总分不可达", "total unreachable"),
        ("按填报数据重新计分", "score again from the reported facts"))
    case .marksDifferFromRule:
      return texts(
        ("得分与规则不符", "marks differ from rule"),
        ("按评分标准重算该项得分", "work the marks out again by the rule"))
    case .gradeContradictsTotal:
      return texts(
        ("等级与得分不符", "grade contradicts total"),
        ("按得分更正等级", "correct the grade to that of the total"))
    case .unofficialGradeWord:
      return texts(
        ("等级用词不规范", "unofficial grade word"), ("改用规定的等级名称", "use the official word"))
    case .deductionWithoutReason:
      return texts(
        ("扣分没有原因", "deduction without reason"),
        ("填写扣分（偏差）原因和改进措施", "state the reason and what will be improved"))
    case .reasonWithoutDeduction:
      return texts(
        ("满分却填了扣分原因", "reason without deduction"),
        ("删去原因，或按原因扣分", "drop the reason, or charge it"))
    case .dominantIndicator:
      return texts(
        ("单项分值过大", "dominant indicator"),
        ("拆分指标或调低分值", "split the row, or lower its marks"))
    case .noRowMarks:
      return texts(
        ("没有公布各项得分", "no marks of rows"),
        ("公布自评表，逐项列出得分", "publish the score sheet row by row"))
    case .figureMissing:
      return texts(
        ("缺少数据", "figure missing"), ("补报所缺的数", "report the missing figures"))
    case .figureAssumed:
      return texts(
        ("数据系假定", "figure assumed"), ("以填报数代替假定数", "replace the assumptions by reported figures"))
    case .targetNotMeasured:
      return texts(
        ("目标没有实际值", "target not measured"),
        ("补充实际完成值及其依据", "add the measured value and its evidence"))
    case .rateWithoutSample:
      return texts(
        ("满意度没有样本", "rate without sample"),
        ("补充调查方式、样本数和满意人数", "add how many were asked and how many were satisfied"))
    case .notReported:
      return texts(
        ("应报未报", "not reported"), ("补报该数", "report the figure"))
    }
  }
}

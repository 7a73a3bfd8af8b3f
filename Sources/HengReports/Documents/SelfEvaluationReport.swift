public import HengAudit
import HengModel
public import HengScoring

extension Report {
  /// Writes one evaluation as a self-evaluation report (绩效自评报告) in its eight customary sections.
  ///
  /// What the data knows is filled in with what it rests on; what only the unit can know is a named
  /// blank. The result is a draft to complete and review, and says so.
  ///
  /// - Parameters:
  ///   - score: The score.
  ///   - audit: Its audit; made here unless given.
  ///
  /// Source: the sections are those of the 2023 report of the Hengshan County Civil Affairs Bureau.
  public init(selfEvaluation score: EvaluationScore, audit: Audit? = nil) {
    let document = SelfEvaluation(score: score, audit: audit ?? Audit(of: score))
    self.init(title: document.title, blocks: document.blocks)
  }
}

/// The self-evaluation report of one evaluation, section by section.
struct SelfEvaluation {
  let score: EvaluationScore
  let audit: Audit

  var evaluation: Evaluation { score.evaluation }

  var title: LocalizedText {
    let unit = evaluation.unit.label
    return [score].syntheticMark
      + LocalizedText(
        zh: "\(evaluation.year) 年度\(unit.zh)\(subject.zh)绩效自评报告",
        en: "\(unit.en): self-evaluation report on \(subject.en), \(evaluation.year)")
  }

  var blocks: [Report.Block] {
    var body = DocumentBody()
    body.add(.note(notice))
    addUnit(to: &body)
    addPublicBudget(to: &body)
    addGovernmentFunds(to: &body)
    addPerformance(to: &body)
    addProblems(to: &body)
    addImprovements(to: &body)
    addPublication(to: &body)
    addRemarks(to: &body)
    body.add(
      .signature([
        evaluation.unit.label,
        .blank(LocalizedText(zh: "成文日期", en: "date of the report")),
      ]))
    return body.blocks
  }

  private var notice: LocalizedText {
    let variant = evaluation.label?.inParentheses ?? ""
    let made =
      evaluation.isSynthetic ? Term.wordGap + .syntheticNotice + Term.fullStop : ""
    return LocalizedText(
      zh: "本文是按评价数据\(variant.zh)和指标方案生成的底稿，待单位补充、复核，不是正式文本。",
      en:
        "A draft made from the evaluation's data\(variant.en) and the scheme, to be completed and "
        + "reviewed by the unit; not an official text.") + made
  }

  /// What the expenditure is of.
  var subject: LocalizedText {
    switch evaluation.unit.kind {
    case .department: Term.wholeDepartmentExpenditure
    case .project: Term.projectExpenditure
    case .policy: Term.thePolicy
    }
  }

  // MARK: The unit

  private func addUnit(to body: inout DocumentBody) {
    switch evaluation.unit.kind {
    case .department: body.startSection(Term.departmentProfile)
    case .project: body.startSection(Term.projectProfile)
    case .policy: body.startSection(Term.policyProfile)
    }
    body.startPart(Term.duties)
    body.add(.paragraph(.blank(LocalizedText(zh: "主要职责", en: "the duties"))))
    body.startPart(Term.staff)
    let staff = score.facts.keys.filter {
      $0.period == .current && score.facts.dimension(of: $0) == Dimension(of: "人")
    }
    if staff.isEmpty {
      body.add(
        .paragraph(.blank(LocalizedText(zh: "编制数和在职人数", en: "establishment and staff in post"))))
    } else {
      body.add(.pairs(staff.map { Report.Pair(score.facts.label(of: $0), figure(of: $0)) }))
    }
    if evaluation.unit.kind == .department {
      body.add(
        .paragraph(
          .blank(LocalizedText(zh: "内设机构和下属单位", en: "internal divisions and subordinate units"))))
    }
  }

  /// A fact's value with what it rests on and where it stands, or a blank.
  private func figure(of key: FactKey) -> LocalizedText {
    let book = score.facts
    guard case .quantity(let value) = book.outcome(of: key) else {
      return .blank(book.label(of: key))
    }
    let place = book.given(key)?.evidence.place.map { LocalizedText(zh: "；\($0)", en: "; \($0)") }
    let basis = book.given(key)?.status.label ?? FactStatus.derived.label
    return value.text(in: book.unit(of: key)).qualified(by: basis + (place ?? ""))
  }
}

package import HengModel
package import HengScoring

extension Problem {
  /// A judgement that its row doesn't take.
  package static func judgement(_ problem: JudgementProblem, row: LocalizedText) -> Problem {
    switch problem {
    case .unknownIndicator:
      Problem(
        "unknown-indicator", ["row": row.en],
        zh: "方案没有“\(row.zh)”", en: "the scheme has no “\(row.en)”")
    case .wrongKind(let rule, let key):
      Problem(
        "wrong-judgement", ["row": row.en, "rule": rule.rawValue, "expected": key],
        zh: "“\(row.zh)”按 \(rule.rawValue) 计分，应以 \(key) 评判",
        en: "“\(row.en)” is scored by \(rule.rawValue) and judged by \(key)")
    case .inadmissibleMarks(let marks, let range, let possible):
      inadmissibleMarks(
        marks, row: row, within: "\(range.minimum)–\(range.maximum)",
        possible: possible.count <= 12 ? possible.map(\.description) : [])
    case .tooFineMarks(let marks, let step):
      Problem(
        "too-fine-marks", ["marks": marks, "step": step],
        zh: "\(marks) 分过细，方案以 \(step) 分为一级",
        en: "\(marks) marks are too fine, the scheme has steps of \(step)")
    case .unknownLevel(let id, let known):
      Problem(
        "unknown-level", ["row": row.en, "id": id, "expected": known.joined(separator: ", ")],
        zh: "“\(row.zh)”没有等次“\(id)”，应为 \(known.joined(separator: "、")) 之一",
        en: "“\(row.en)” has no level “\(id)”, expected one of \(known.joined(separator: ", "))")
    case .marksOutsideLevel(let marks, let interval):
      Problem(
        "marks-outside-level", ["marks": marks, "expected": interval.notation],
        zh: "\(marks) 分不在该等次的 \(interval.notation) 内",
        en: "\(marks) marks lie outside the level's \(interval.notation)")
    case .unknownItem(let id, let known):
      Problem(
        "unknown-item", ["row": row.en, "id": id, "expected": known.joined(separator: ", ")],
        zh: "“\(row.zh)”没有条目“\(id)”，应为 \(known.joined(separator: "、")) 之一",
        en: "“\(row.en)” has no item “\(id)”, expected one of \(known.joined(separator: ", "))")
    case .factsDecide:
      Problem(
        "facts-decide", ["row": row.en],
        zh: "“\(row.zh)”已由数据计分，不能再评判",
        en: "“\(row.en)” is decided by facts; remove the judgement")
    }
  }

  /// Marks that no rule gives; all that it gives are listed unless there are too many.
  private static func inadmissibleMarks(
    _ marks: Rational, row: LocalizedText, within: String, possible: [String]
  ) -> Problem {
    Problem(
      "inadmissible-marks",
      [
        "row": row.en, "marks": marks,
        "expected": possible.isEmpty ? within : possible.joined(separator: ", "),
      ],
      zh: "“\(row.zh)”不可能得 \(marks) 分，应为 "
        + (possible.isEmpty ? "\(within) 内规则可得的分" : possible.joined(separator: "、")),
      en: "“\(row.en)” can't get \(marks) marks, expected "
        + (possible.isEmpty
          ? "marks that the rule gives within \(within)" : possible.joined(separator: ", ")))
  }

  /// A judgement that no longer fits its row under a changed scheme.
  package static func changedRow(_ problem: JudgementProblem, row: LocalizedText) -> Problem {
    judgement(problem, row: row).prefixed(
      zh: "方案调整后，对“\(row.zh)”的评判不再适用：",
      en: "the judgement on “\(row.en)” doesn't fit the changed scheme: ")
  }
}

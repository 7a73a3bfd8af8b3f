import HengModel
package import HengSensitivity

extension Problem {
  /// What keeps a score from entering an analysis of weights.
  package static func scoredUnit(_ problem: ScoredUnitProblem) -> Problem {
    switch problem {
    case .undetermined(let rows):
      Problem(
        "undetermined-rows", ["rows": rows.joined(separator: ", ")],
        zh: "以下指标未定分，不能分析权重：\(rows.joined(separator: "、"))；请补充事实或评判",
        en:
          "rows without marks keep weights from being analysed: \(rows.joined(separator: ", ")); give their facts or a judgement"
      )
    case .veto(let row):
      Problem(
        "veto-limits-total", ["row": row],
        zh: "否决项“\(row)”已触发或未定，结论不取决于权重",
        en:
          "the veto “\(row)” is exercised or undecided, so the verdict doesn't follow from weights")
    case .noMarks:
      Problem("no-marks", zh: "没有带分值的指标", en: "no row carries marks")
    case .differentRows(let expected, let found):
      Problem(
        "different-rows", ["expected": expected, "found": found],
        zh: "与前面的评价不是同一方案或同一组指标：应为“\(expected)”，这里是“\(found)”",
        en:
          "scored under another scheme or other rows than the evaluations before: expected “\(expected)”, found “\(found)”"
      )
    case .differentGrades(let scheme):
      Problem(
        "different-grades", ["scheme": scheme],
        zh: "与前面的评价同名的方案“\(scheme)”有别的等级或舍入规则，应一致",
        en:
          "scored under a scheme “\(scheme)” with other grades or rounding than that of the evaluations before, expected the same"
      )
    }
  }

  package static func tooManyUnits(_ count: Int, limit: Int) -> Problem {
    Problem(
      "too-many-units", ["count": count, "limit": limit],
      zh: "共 \(count) 个单位，本分析上限为 \(limit) 个",
      en: "found \(count) units, this analysis takes \(limit) at the most")
  }
}

import HengModel
import HengScoring

/// Rules over a measure.
extension RowFormulas {
  func marks(_ rule: DeductRule, _ value: String) -> String {
    let limit = parameter("limit", or: rule.limit)
    let excess =
      switch rule.side {
      case .above: "\(value)-\(limit)"
      case .below: "\(limit)-\(value)"
      case .from: "ABS(\(value)-\(limit))"
      }
    let exact = "MAX(0,\(excess))/\(parameter("per", or: rule.step))"
    let guarded = "ROUND(\(exact),\(FormulaGuard.placesOfSteps))"
    let steps = choice("steps", or: rule.steps) { steps in
      switch steps {
      case .floor: "INT(\(guarded))"
      case .ceil: "ROUNDUP(\(guarded),0)"
      case .proportional: exact
      }
    }
    return "MAX(0,\(fullMarks)-\(steps)*\(parameter("marks", or: rule.marksPerStep)))"
  }

  func marks(_ rule: BandsRule, _ value: String) -> String {
    func marks(_ index: Int) -> String {
      parameter("marks-\(index + 1)", or: rule.bands[index].marks)
    }
    return chosen(
      rule.bands.map(\.range), value, otherwise: notCovered,
      cell: { index in
        parameter("cut-\(index + 1)", or: rule.bands[index].range.upper?.value ?? 0)
      }, marks)
  }

  /// Halves the intervals again and again, which keeps the nesting shallow.
  ///
  /// The intervals rise and leave no gap; the seam above each may be a parameter.
  private func chosen(
    _ ranges: [Interval], _ value: String, otherwise: String, cell: (Int) -> String,
    _ result: (Int) -> String
  ) -> String {
    func compare(_ sign: String, _ end: String) -> String {
      FormulaGuard.comparison(value, sign, end, places: measurePlaces)
    }
    func tree(_ first: Int, _ last: Int) -> String {
      if first == last { return result(first) }
      let middle = (first + last) / 2
      let isClosed = ranges[middle].upper?.isClosed ?? false
      return "IF(\(compare(isClosed ? "<=" : "<", cell(middle))),"
        + "\(tree(first, middle)),\(tree(middle + 1, last)))"
    }
    guard let first = ranges.first, let last = ranges.last else { return otherwise }
    var conditions: [String] = []
    if let end = first.lower {
      conditions.append(compare(end.isClosed ? "<" : "<=", FormulaNumber.text(of: end.value)))
    }
    if let end = last.upper {
      conditions.append(compare(end.isClosed ? ">" : ">=", FormulaNumber.text(of: end.value)))
    }
    let inside = tree(0, ranges.count - 1)
    return conditions.isEmpty
      ? inside : "IF(OR(\(conditions.joined(separator: ","))),\(otherwise),\(inside))"
  }

  func marks(_ rule: LinearRule, _ value: String) -> String {
    func at(_ index: Int) -> String { parameter("at-\(index + 1)", or: rule.points[index].value) }
    func marks(_ index: Int) -> String {
      parameter("marks-\(index + 1)", or: rule.points[index].marks)
    }
    func compare(_ sign: String, _ index: Int) -> String {
      FormulaGuard.comparison(value, sign, at(index), places: measurePlaces)
    }
    func tree(_ first: Int, _ last: Int) -> String {
      if last == first + 1 {
        let share = "(\(value)-\(at(first)))/(\(at(last))-\(at(first)))"
        return "(\(marks(first))+\(share)*(\(marks(last))-\(marks(first))))"
      }
      let middle = (first + last) / 2
      return "IF(\(compare("<=", middle)),\(tree(first, middle)),\(tree(middle, last)))"
    }
    let last = rule.points.count - 1
    guard last > 0 else { return notCovered }
    let (below, above) =
      rule.outside == .hold ? (marks(0), marks(last)) : (notCovered, notCovered)
    return "IF(\(compare("<", 0)),\(below),"
      + "IF(\(compare(">", last)),\(above),\(tree(0, last))))"
  }

  func marks(_ rule: ProportionalRule, _ value: String) -> String {
    let formula = MeasureFormula(rule.target, cells: cells)
    let target =
      formula.isCertain && cells.parameters["\(row.indicator.id).target"] != nil
      ? parameter("target", or: 0) : formula.value
    func compare(_ left: String, _ sign: String, _ right: String) -> String {
      FormulaGuard.comparison(left, sign, right, places: measurePlaces)
    }
    let actual = "MAX(0,\(value))"
    let isMet = choice("direction", or: rule.direction) { direction in
      switch direction {
      case .atLeast: compare(actual, ">=", target)
      case .equal:
        "IF(\(compare(target, "=", "0")),\(compare(actual, "=", "0")),"
          + "\(compare(actual, ">=", target)))"
      case .atMost: compare(actual, "<=", target)
      }
    }
    let share = choice("direction", or: rule.direction) { direction in
      guard direction == .atMost else { return "\(actual)/\(target)" }
      return choice("decline", or: rule.decline) { decline in
        switch decline {
        case .linear: "MAX(0,1-(\(actual)-\(target))/\(target))"
        case .inverse: "\(target)/\(actual)"
        }
      }
    }
    let missed = "IF(\(compare(target, "<=", "0")),0,(\(share))*\(fullMarks))"
    return formula.formula("IF(\(isMet),\(fullMarks),\(missed))", otherwise: unmeasured)
  }

  func marks(_ rule: FullIfRule) -> String {
    let measured = places.measured.map { ($0, row.unit.dimension) }
    let id = "\(row.indicator.id).threshold"
    let formula = MeasureFormula(
      rule.condition, cells: cells, measured: measured, threshold: cells.parameters[id])
    return formula.formula(
      "IF(\(formula.value),\(fullMarks),\(parameter("otherwise", or: rule.otherwise)))",
      otherwise: unmeasured)
  }

  func marks(_ rule: ExternalRule) -> String {
    guard let score = rule.score, let total = rule.outOf else { return judged(carriedOver()) }
    let (part, whole) = (
      MeasureFormula(score, cells: cells), MeasureFormula(total, cells: cells)
    )
    let share = self.share(part.value, of: whole.value)
    return part.formula(whole.formula(share, otherwise: unmeasured), otherwise: unmeasured)
  }

  /// The marks of a result carried over from another assessment.
  func share(_ score: String, of total: String) -> String {
    let share = "MIN(1,MAX(0,\(score)/\(total)))*\(fullMarks)"
    return "IF(\(total)>0,\(share),\(cells.word(RowOutcome.notCovered)))"
  }
}

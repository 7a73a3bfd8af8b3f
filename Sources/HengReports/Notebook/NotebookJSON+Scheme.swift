import HengModel
import HengScoring

/// The scheme's tables as a notebook carries them: exact numbers are strings, in base units.
extension JSONValue {
  /// An exact number as a decimal, or as a fraction where that never ends.
  init(fraction number: Rational) { self = .string(number.description) }

  init(fraction number: Rational?) { self = number.map { JSONValue(fraction: $0) } ?? .null }

  /// The scheme with everything that turns facts and judgements into marks.
  init(notebook scheme: Scheme, _ language: Language) {
    self = .object([
      "id": .string(scheme.id), "label": .string(scheme.label[language]),
      "partial": .bool(scheme.isPartial), "full-marks": JSONValue(fraction: scheme.fullMarks),
      "rounding": .object([
        "place": .string(scheme.rounding.place.rawValue),
        "digits": JSONValue(Rational(scheme.rounding.digits)),
        "mode": .string(scheme.rounding.mode.rawValue),
      ]),
      "grades": .array(
        (scheme.isPartial ? [] : scheme.grades.grades).map { grade in
          .object([
            "id": .string(grade.id), "label": .string(grade.label[language]),
            "range": JSONValue(ends: grade.range),
          ])
        }),
      "rows": .array(scheme.rows.map { JSONValue(notebook: $0, language) }),
    ])
  }

  private init(notebook row: SchemeRow, _ language: Language) {
    let undefined = row.undefinedMarks.map { ($0.rawValue, JSONValue(fraction: $1)) }
    self = .object([
      "id": .string(row.indicator.id), "label": .string(row.indicator.label[language]),
      "marks": JSONValue(fraction: row.indicator.fullMarks),
      "measure": JSONValue(tree: row.measure), "rule": JSONValue(row.rule),
      "undefined": .object(Dictionary(uniqueKeysWithValues: undefined)),
      "not-applicable": JSONValue(fraction: row.notApplicableMarks),
    ])
  }

  /// Both ends, each with whether it belongs to the interval.
  private init(ends range: Interval) {
    self = .array(
      [range.lower, range.upper].map { end in
        end.map { .array([JSONValue(fraction: $0.value), .bool($0.isClosed)]) } ?? .null
      })
  }

  private init(_ rule: ScoringRule) {
    var parameters: [String: JSONValue] = ["kind": .string(rule.kind.rawValue)]
    switch rule {
    case .fullIf(let rule):
      parameters["condition"] = JSONValue(tree: rule.condition)
      parameters["otherwise"] = JSONValue(fraction: rule.otherwise)
    case .deduct(let rule):
      parameters["side"] = .string(rule.side.rawValue)
      parameters["limit"] = JSONValue(fraction: rule.limit)
      parameters["step"] = JSONValue(fraction: rule.step)
      parameters["marks"] = JSONValue(fraction: rule.marksPerStep)
      parameters["steps"] = .string(rule.steps.rawValue)
    case .bands(let rule):
      parameters["bands"] = .array(
        rule.bands.map { .array([JSONValue(ends: $0.range), JSONValue(fraction: $0.marks)]) })
    case .proportional(let rule):
      parameters["target"] = JSONValue(tree: rule.target)
      parameters["direction"] = .string(rule.direction.rawValue)
      parameters["decline"] = .string(rule.decline.rawValue)
    case .linear(let rule):
      parameters["points"] = .array(
        rule.points.map { .array([JSONValue(fraction: $0.value), JSONValue(fraction: $0.marks)]) })
      parameters["outside"] = .string(rule.outside.rawValue)
    case .checklist(let rule):
      parameters["items"] = .object(
        Dictionary(rule.items.map { ($0.id, JSONValue(fraction: $0.marks)) }) { first, _ in first })
    case .incidents(let rule):
      parameters["marks"] = JSONValue(fraction: rule.marksPerCase)
    case .levels(let rule):
      parameters["levels"] = .object(
        Dictionary(rule.levels.map { ($0.id, JSONValue(ends: $0.range)) }) { first, _ in first })
    case .external(let rule):
      parameters["score"] = JSONValue(tree: rule.score)
      parameters["out-of"] = JSONValue(tree: rule.outOf)
    case .veto(let rule):
      parameters["condition"] = JSONValue(tree: rule.condition)
      switch rule.effect {
      case .totalAtMost(let marks): parameters["total-at-most"] = JSONValue(fraction: marks)
      case .gradeAtMost(let grade): parameters["grade-at-most"] = .string(grade.id)
      }
    }
    self = .object(parameters)
  }

  /// A formula as a tree: each node a list of its kind and its parts.
  init(tree measure: Measure?) {
    self = measure.map { JSONValue(tree: $0.expression) } ?? .null
  }

  private init(tree node: Expression) {
    switch node.kind {
    case .number(let quantity, _): self = .array(["number", JSONValue(fraction: quantity.value)])
    case .fact(let key): self = .array(["fact", .string(key.name)])
    case .measured: self = .array(["measure"])
    case .negated(let inner): self = .array(["negated", JSONValue(tree: inner)])
    case .not(let inner): self = .array(["not", JSONValue(tree: inner)])
    case .binary(let operation, let left, let right):
      self = .array([
        .string(operation.rawValue), JSONValue(tree: left), JSONValue(tree: right),
      ])
    case .call(let function, let arguments):
      self = .array([.string(function.rawValue)] + arguments.map { JSONValue(tree: $0) })
    }
  }
}

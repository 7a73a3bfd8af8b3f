import HengModel

extension Scheme {
  /// The way to every parameter, in the order of the scheme.
  var slots: [SchemeSlot] {
    roundingSlots + gradeSlots + rows.indices.flatMap(slots(ofRowAt:))
  }

  /// Returns the way to the parameter of an address, or `nil`.
  func slot(at address: String) -> SchemeSlot? {
    let owner = address.prefix(upTo: address.lastIndex(of: ".") ?? address.startIndex)
    let row = rows.firstIndex { $0.indicator.id == owner }
    return (row.map(slots(ofRowAt:)) ?? []).first { $0.address == address }
      ?? (roundingSlots + gradeSlots).first { $0.address == address }
  }

  private func slots(ofRowAt index: Int) -> [SchemeSlot] {
    let (indicator, rule) = (rows[index].indicator, rows[index].rule)
    return rule.slots(unit: rows[index].unit).map { slot in
      SchemeSlot(
        address: "\(indicator.id).\(slot.name)",
        label: indicator.label + Term.colon + slot.label,
        indicatorID: indicator.id, unit: slot.unit,
        access: ParameterAccess {
          slot.access.value($0.rows[index].rule)
        } set: { scheme, value in
          slot.access.set(&scheme.rows[index].rule, value)
        },
        domain: { scheme in
          slot.domain(
            scheme.rows[index].rule,
            MarkLimits(
              fullMarks: scheme.rows[index].indicator.fullMarks, quantum: scheme.rounding.quantum))
        })
    }
  }
}

// MARK: - Rounding

extension Scheme {
  /// The most decimal places that a scheme may keep.
  private static let largestDigits = 6

  private var roundingSlots: [SchemeSlot] {
    [
      SchemeSlot(
        address: "rounding.at", label: Term.roundedFigure,
        unit: .one, access: .choice(\.rounding.place),
        domain: { _ in .choices(MarkRounding.Place.allCases.map(\.rawValue)) }),
      SchemeSlot(
        address: "rounding.digits", label: Term.decimalPlaces,
        unit: .one, access: .number(\.roundingDigits),
        domain: { scheme in
          let places = Interval(
            lower: .init(Rational(scheme.givenPlaces), isClosed: true),
            upper: .init(Rational(Scheme.largestDigits), isClosed: true))
          return .numbers(places, step: 1)
        }),
      SchemeSlot(
        address: "rounding.mode", label: Term.roundingMode,
        unit: .one, access: .choice(\.rounding.mode),
        domain: { _ in .choices(RoundingMode.allCases.map(\.rawValue)) }),
    ]
  }

  /// The decimal places of rounding as a fraction; what isn't a possible count changes nothing.
  private var roundingDigits: Rational {
    get { Rational(rounding.digits) }
    set {
      let count = (0...Scheme.largestDigits).first { Rational($0) == newValue }
      rounding.digits = count ?? rounding.digits
    }
  }

  /// The decimal places of marks that are given as they stand, which rounding must keep.
  private var givenPlaces: Int {
    rows.flatMap { row -> [Rational] in
      switch row.rule {
      case .checklist(let rule): rule.items.map(\.marks)
      case .incidents(let rule): [rule.marksPerCase]
      case .levels(let rule): rule.levels.compactMap(\.onlyMarks)
      case .fullIf, .deduct, .bands, .proportional, .linear, .external, .veto: []
      }
    }.map(\.decimalPlaces).max() ?? 0
  }
}

// MARK: - Grades

extension Scheme {
  private var gradeSlots: [SchemeSlot] {
    grades.grades.indices.dropLast().map { index in
      let grade = grades.grades[index]
      return SchemeSlot(
        address: "grades.\(grade.id)",
        label: LocalizedText(zh: "“\(grade.label.zh)”的下限", en: "lower end of \(grade.label.en)"),
        unit: .mark, access: .number(\.[gradeCut: index]),
        domain: { scheme in
          let scale = scheme.grades.grades
          return .numbers(
            .seam(between: scale[index + 1].range, and: scale[index].range), step: nil)
        })
    }
  }

  /// The seam between a grade and the next worse one, moved in both and where vetoes name them.
  private subscript(gradeCut index: Int) -> Rational {
    get { grades.grades[index].range.lower?.value ?? 0 }
    set {
      grades.grades[index].range.lower?.value = newValue
      grades.grades[index + 1].range.upper?.value = newValue
      for (place, row) in rows.enumerated() {
        guard case .veto(var rule) = row.rule, case .gradeAtMost(let best) = rule.effect,
          let grade = grades.grades.first(where: { $0.id == best.id })
        else { continue }
        rule.effect = .gradeAtMost(grade)
        rows[place].rule = .veto(rule)
      }
    }
  }
}

import HengModel
import HengScoring
import HengSensitivity

extension ScoredUnits {
  /// A unit's name, with the year where the years differ.
  func name(_ unit: Int) -> LocalizedText {
    let item = units[unit]
    return hasSeveralYears ? item.label + LocalizedText(" \(item.year)") : item.label
  }

  /// The same, marked where the data is made up.
  func shown(_ unit: Int) -> LocalizedText {
    units[unit].isSynthetic
      ? name(unit) + Term.wordGap + Term.synthetic.inBrackets : name(unit)
  }

  /// What every report on these units says of them first.
  var heading: [Report.Pair] {
    var pairs = [
      Report.Pair(Term.scheme, scheme.label),
      Report.Pair(
        units.count == 1 ? Term.evaluation : Term.evaluationCount,
        units.count == 1
          ? shown(0) + LocalizedText(" \(units[0].year)")
          : LocalizedText(zh: "\(units.count) 份", en: "\(units.count)")),
    ]
    if isSynthetic {
      pairs.append(Report.Pair(Term.note, LocalizedText.partlySyntheticNotice.inSentence))
    }
    return pairs
  }

  /// What a title says of which units it is about.
  var titlePart: LocalizedText {
    units.count == 1
      ? units[0].label
      : LocalizedText(zh: "\(units.count) 个单位", en: "\(units.count) units")
  }

  /// What every report on these units says of grades.
  var gradeNotes: [LocalizedText] {
    var notes: [LocalizedText] = []
    if !grades.isEmpty {
      notes.append(
        LocalizedText(
          zh: "等级按舍入前的得分判定，舍入后恰好够线的得分不计入",
          en: "grades are taken before rounding: a score that rounds up to a cut lies below it"))
    }
    if scheme.isPartial {
      notes.append(
        LocalizedText(
          zh: "方案只有一部分已知，权重只在已知部分内变动，不定等级",
          en:
            "the scheme is known in part: weights move inside the known part, and there are no grades"
        ))
    } else if grades.isEmpty {
      notes.append(.noGrades)
    }
    return notes
  }
}

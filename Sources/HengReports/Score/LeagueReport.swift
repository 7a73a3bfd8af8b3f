public import HengModel
public import HengScoring

/// What a league table keeps of one evaluation, so that thousands fit in memory.
public struct LeagueEntry: Hashable, Sendable {
  /// The unit.
  public var unit: LocalizedText
  /// What tells this evaluation from others of the unit.
  public var label: LocalizedText?
  /// The evaluated year.
  public var year: Int
  /// The scheme's identifier.
  public var schemeID: String
  /// The scheme's printed name.
  public var scheme: LocalizedText
  /// Whether only a part of the scheme is known.
  public var isPartial: Bool
  /// Whether totals under the scheme have grades.
  public var hasGrades: Bool
  /// Whether the data is made up.
  public var isSynthetic: Bool
  /// The full marks of the known rows.
  public var fullMarks: Rational
  /// The total, if every row has marks.
  public var total: Rational?
  /// The grade.
  public var grade: Grade?
  /// The totals that the reported facts leave open.
  public var admissible: MarkRange
  /// The published total.
  public var published: Rational?
  /// How the published total stands to the computed one.
  public var check: PublishedCheck.Total?
  /// The evaluation's file.
  public var path: String
  /// The decimal places of the total.
  var digits: Int

  /// Takes from a verdict what the table shows.
  ///
  /// - Parameters:
  ///   - summary: The verdict.
  ///   - unit: The unit's name.
  ///   - label: What tells the evaluation from others of the unit.
  ///   - year: The evaluated year.
  ///   - scheme: The scheme.
  ///   - published: How what the unit published stands to the verdict.
  ///   - isSynthetic: Whether the data is made up.
  ///   - path: The evaluation's file.
  public init(
    _ summary: ScoreSummary, of unit: LocalizedText, label: LocalizedText? = nil, year: Int,
    scheme: Scheme, published: PublishedCheck? = nil, isSynthetic: Bool, path: String
  ) {
    self.unit = unit
    self.label = label
    self.year = year
    schemeID = scheme.id
    self.scheme = scheme.label
    isPartial = scheme.isPartial
    hasGrades = scheme.hasGrades
    self.isSynthetic = isSynthetic
    fullMarks = scheme.knownMarks
    total = summary.total
    grade = summary.grade
    admissible = summary.admissible
    self.published = published?.result.total
    check = published?.total
    self.path = path
    digits = scheme.rounding.digits
  }

  /// Takes from a score what the table shows.
  public init(_ score: EvaluationScore, path: String) {
    let evaluation = score.evaluation
    self.init(
      score.summary, of: evaluation.unit.label, label: evaluation.label, year: evaluation.year,
      scheme: score.scheme, published: score.published, isSynthetic: evaluation.isSynthetic,
      path: path)
  }
}

extension Report {
  /// Ranks several evaluations by their total, with those that have none behind.
  ///
  /// Totals are ranked within one scheme and year only: marks under different schemes don't
  /// compare. Equal totals share a rank, and the next rank is skipped.
  public init(league entries: [LeagueEntry]) {
    self.init(
      title: LocalizedText(
        zh: "得分一览（\(entries.count) 份评价）", en: "Scores of \(entries.count) evaluations"))
    for group in entries.byScheme {
      guard let first = group.first else { continue }
      let heading = first.scheme + LocalizedText(zh: "，\(first.year) 年度", en: ", \(first.year)")
      blocks += [.heading(heading), .table(LeagueEntry.table(group))]
    }
    let notes = LeagueEntry.notes(entries)
    if !notes.isEmpty { blocks.append(.list(notes)) }
  }
}

extension LeagueEntry {
  /// The unit and what tells this evaluation from others of it.
  var name: LocalizedText { unit.qualified(by: label) }

  /// What a reader of a league has to know besides.
  static func notes(_ entries: [LeagueEntry]) -> [LocalizedText] {
    var notes: [LocalizedText] = []
    if entries.contains(where: \.isPartial) {
      notes.append(
        LocalizedText(
          zh: "带 * 的合计出自不完整的方案，只含已知部分，不定等级",
          en: "a total with * is under a partial scheme: it covers the known part and has no grade")
      )
    }
    if entries.contains(where: { $0.total == nil }) {
      notes.append(
        LocalizedText(
          zh: "没有合计的评价还有指标未定，不排名",
          en: "evaluations without a total have undetermined rows and no rank"))
    }
    if entries.contains(where: \.isSynthetic) {
      notes.append(LocalizedText.partlySyntheticNotice.inSentence)
    }
    return notes
  }
}

extension [LeagueEntry] {
  /// The entries of each scheme and year, best first, groups in the order of first appearance.
  var byScheme: [[LeagueEntry]] {
    var order: [LeagueEntry.Group] = []
    var groups: [LeagueEntry.Group: [LeagueEntry]] = [:]
    for entry in self {
      let key = LeagueEntry.Group(scheme: entry.schemeID, year: entry.year)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(entry)
    }
    return order.map { (groups[$0] ?? []).sorted(by: LeagueEntry.stands) }
  }

  /// The rank of each entry of one sorted scheme group; `nil` without a total.
  var ranks: [Int?] {
    var ranks: [Int?] = []
    for (index, entry) in enumerated() {
      guard let total = entry.total else {
        ranks.append(nil)
        continue
      }
      let isTie = index > 0 && self[index - 1].total == total
      ranks.append(isTie ? ranks[index - 1] : index + 1)
    }
    return ranks
  }
}

extension LeagueEntry {
  /// What entries must share to be ranked together.
  fileprivate struct Group: Hashable {
    var scheme: String
    var year: Int
  }

  fileprivate static func stands(_ left: LeagueEntry, before right: LeagueEntry) -> Bool {
    switch (left.total, right.total) {
    case (let a?, let b?) where a != b: a > b
    case (_?, nil): true
    case (nil, _?): false
    default: left.path < right.path
    }
  }

  static func table(_ entries: [LeagueEntry]) -> Table {
    var table = wholeTable(entries)
    // A partial scheme's league says why there are no grades, others have no word about them.
    if !entries.contains(where: { $0.hasGrades || $0.isPartial }) {
      table.removeColumn(gradeColumn)
    }
    return table
  }

  /// The place of the grades among the columns.
  private static let gradeColumn = 4

  private static func wholeTable(_ entries: [LeagueEntry]) -> Table {
    Table(
      columns: [
        .init(Term.rank, .trailing),
        .init(Term.unit),
        .init(Term.year, .trailing),
        .init(Term.total, .trailing),
        .init(Term.grade),
        .init(Term.admissible, .trailing),
        .init(Term.published, .trailing),
        .init(Term.check),
      ],
      rows: zip(entries, entries.ranks).map { entry, rank in
        let low = entry.admissible.minimum.shortText(digits: 2)
        let high = entry.admissible.maximum.shortText(digits: 2)
        return Row([
          LocalizedText(rank.map(String.init) ?? "–"), entry.name, "\(entry.year)",
          LocalizedText(
            (entry.total?.decimalText(digits: entry.digits) ?? "–") + (entry.isPartial ? "*" : "")),
          entry.grade?.shown ?? "–", "[\(low), \(high)]",
          LocalizedText(entry.published?.shortText() ?? "–"), entry.check?.label ?? "–",
        ])
      })
  }

  private typealias Row = Table.Row
}

extension PublishedCheck.Total {
  /// The word for the outcome.
  var label: LocalizedText {
    switch self {
    case .reproduced: Term.reproduced
    case .withinTolerance: Term.withinTolerance
    case .reachable: Term.reachable
    case .unreachable: Term.unreachable
    case .notComparable: Term.notComparable
    }
  }
}

public import HengModel

/// A column of the data-entry workbook, found by the word above it in either language.
public enum FormColumn: String, CaseIterable, Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case key, item, entry, label, englishLabel, identifier, address, official, unit
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case current, prior, formula, kind, initial, adjusted, expenditure, rate, listed
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case marks, explanation, standard, target, actual, judgement, givenMarks, notApplicable, score
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case remark, published, inPlaceOf, direction
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case status, place, quote, reason, englishReason, printed
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case group, targetRate, claimed, satisfied, asked, population, satisfiedRate
}

extension FormColumn {
  /// The word above the column.
  public var title: LocalizedText {
    switch self {
    case .key: Term.key
    case .item: Term.item
    case .entry: Term.entry
    case .label: Term.name
    case .englishLabel: Term.englishName
    case .identifier: Term.identifier
    case .address: Term.webAddress
    case .official: Term.isOfficial
    case .unit: Term.unitOfMeasure
    case .current: Term.thisYear
    case .prior: Term.yearBefore
    case .formula: Term.derivation
    case .kind: Term.kind
    case .initial: Term.initialBudget
    case .adjusted: Term.adjustedBudget
    case .expenditure: Term.expenditure
    case .rate: Term.executionRate
    case .listed: Term.listed
    case .marks: Term.fullMarks
    case .explanation: Term.meaningAndFormula
    case .standard: Term.scoringRule
    case .target: Term.yearTarget
    case .actual: Term.actualValue
    case .judgement: Term.judgement
    case .givenMarks: Term.marksGiven
    case .notApplicable: Term.notApplicable
    case .score: Term.marks
    case .remark: Term.deviationAndRemedies
    case .published: Term.publishedMarks
    case .inPlaceOf: Term.inPlaceOf
    case .direction: Term.direction
    case .status: Term.status
    case .place: Term.place
    case .quote: Term.quote
    case .reason: Term.reason
    case .englishReason: Term.englishReason
    case .printed: Term.asPrinted
    case .group: Term.group
    case .targetRate: Term.targetRate
    case .claimed: Term.claimedRate
    case .satisfied: Term.satisfiedCount
    case .asked: Term.askedCount
    case .satisfiedRate: Term.satisfactionRate
    case .population: Term.population
    }
  }

  /// Finds the column that a word announces; white space, capitals and what stands in parentheses
  /// at its end don't matter.
  public init?(title words: String) {
    let end = words.firstIndex { $0 == "（" || $0 == "(" } ?? words.endIndex
    let plain = words[..<end].filter { !$0.isWhitespace }.lowercased()
    let match = FormColumn.allCases.first { column in
      [column.title.zh, column.title.en].contains {
        $0.filter { !$0.isWhitespace }.lowercased() == plain
      }
    }
    guard let match else { return nil }
    self = match
  }
}

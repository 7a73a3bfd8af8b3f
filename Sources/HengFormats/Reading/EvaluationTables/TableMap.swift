import HengModel
import HengScoring

/// What the columns of a table mean, as a file with `heng-table: 1` says.
struct TableMap: Sendable {
  /// A column by its name in the table's header, with the node that names it.
  struct Column: Sendable {
    var name: String
    var node: SourceNode
  }

  /// The evaluated year of every row, or the column that has it.
  enum Year: Sendable {
    case fixed(Int)
    case column(Column)
  }

  /// A fact's column.
  struct FactColumn: Sendable {
    var key: FactKey
    var column: Column
    /// The unit of figures without one, if it isn't the scheme's.
    var unit: UnitOfMeasure?
    var status: FactStatus
    var reason: LocalizedText?
    /// The entry, for messages about the fact.
    var pair: SourceNode.Pair
  }

  /// The columns that a judgement is read from.
  enum Decision: Sendable {
    case marks(Column)
    case level(Column, marks: Column?)
    case items([(id: SourceNode.Pair, column: Column)])
    case incidents(Column)
    case score(Column, of: Whole)
    case notApplicable(Column)
    case exercised(Column)

    /// The key that it stands under.
    var key: String {
      switch self {
      case .marks: "marks"
      case .level: "level"
      case .items: "items"
      case .incidents: "incidents"
      case .score: "score"
      case .notApplicable: "not-applicable"
      case .exercised: "exercised"
      }
    }
  }

  /// The total that a carried-over score is of.
  enum Whole: Sendable {
    case fixed(Rational)
    case column(Column)
  }

  /// The rows whose texts, one below the other, name the columns.
  struct HeaderRows: Sendable {
    var lines: [Int]
    var node: SourceNode
  }

  struct JudgementColumns: Sendable {
    var decision: Decision
    var grounds: Judgement.Grounds
    var marksBasis: Basis
    /// The entry, for messages about the row.
    var pair: SourceNode.Pair
    /// The key that the decision stands under, or the entry itself.
    var key: SourceNode.Pair
  }

  /// The columns of a survey.
  struct SurveyColumns: Sendable {
    var group: LocalizedText
    var target: Rational?
    var satisfied: Column
    var asked: Column
    var population: Column?
  }

  var path: String
  var root: SourceNode
  var scheme: SourceNode
  var schemePath: String
  var table: SourceNode
  var tablePath: String
  var sheet: Column?
  var headerRows: HeaderRows?
  var year: Year
  /// Where the figures stand; the row is added.
  var place: String
  var skippedWords: SkippedWords
  var isSynthetic: Bool
  var note: LocalizedText?
  var unit: Column
  var label: Column?
  var facts: [FactColumn]
  /// The facts that the map says are missing from the table.
  var missingFacts: [FactKey]
  var judgements: [JudgementColumns]
  var surveys: [SurveyColumns]
}

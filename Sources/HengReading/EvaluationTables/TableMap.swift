package import HengModel
import HengScoring
package import HengSources

/// What the columns of a table mean, as a file with `heng-table: 1` says.
package struct TableMap: Sendable {
  /// A column by its name in the table's header, with the node that names it.
  package struct Column: Sendable {
    package var name: String
    package var node: SourceNode
  }

  /// The evaluated year of every row, or the column that has it.
  package enum Year: Sendable {
    case fixed(Int)
    case column(Column)
  }

  /// A fact's column.
  package struct FactColumn: Sendable {
    package var key: FactKey
    package var column: Column
    /// The unit of figures without one, if it isn't the scheme's.
    package var unit: UnitOfMeasure?
    /// What plain numbers of a column of percentages are, if the map says.
    package var scale: FigureScale?
    /// What stands in the column where there is no figure.
    package var missing: MissingWords
    package var standing: Standing
    /// The entry, for messages about the fact.
    package var pair: SourceNode.Pair
  }

  /// A fact that is the same for every row.
  package struct Constant: Sendable {
    package var key: FactKey
    package var node: SourceNode
    package var unit: UnitOfMeasure?
    package var standing: Standing
    package var pair: SourceNode.Pair
  }

  /// What figures rest on.
  package struct Standing: Sendable {
    package var status = FactStatus.reported
    package var reason: LocalizedText?
  }

  /// The columns that a judgement is read from.
  package enum Decision: Sendable {
    case marks(Column)
    case level(Column, marks: Column?)
    case items([(id: SourceNode.Pair, column: Column)])
    case incidents(Column)
    case score(Column, of: Whole)
    case notApplicable(Column)
    case exercised(Column)

    /// The key that it stands under.
    package var key: String {
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
  package enum Whole: Sendable {
    case fixed(Rational)
    case column(Column)
  }

  /// The rows whose texts, one below the other, name the columns.
  package struct HeaderRows: Sendable {
    package var lines: [Int]
    package var node: SourceNode
  }

  package struct JudgementColumns: Sendable {
    package var decision: Decision
    package var grounds: Judgement.Grounds
    package var marksBasis: Basis
    /// The entry, for messages about the row.
    package var pair: SourceNode.Pair
    /// The key that the decision stands under, or the entry itself.
    package var key: SourceNode.Pair
  }

  /// The columns of a survey.
  package struct SurveyColumns: Sendable {
    package var group: LocalizedText
    package var target: Rational?
    package var satisfied: Column
    package var asked: Column
    package var population: Column?
  }

  package var path: String
  package var root: SourceNode
  package var scheme: SourceNode
  package var schemePath: String
  package var table: SourceNode
  package var tablePath: String
  package var sheet: Column?
  package var headerRows: HeaderRows?
  package var year: Year
  /// Where the figures stand; the row is added.
  package var place: String
  package var skippedWords: SkippedWords
  /// Columns whose words say that their row is left out.
  package var skippedValues: [(column: Column, words: SkippedWords)]
  /// What stands in any column where there is nothing.
  package var missing: MissingWords
  /// Whether the map itself declares some of them.
  package var declaresMissing: Bool
  package var isSynthetic: Bool
  package var note: LocalizedText?
  package var unit: Column
  package var label: Column?
  package var facts: [FactColumn]
  package var constants: [Constant]
  /// The facts that the map says are missing from the table.
  package var missingFacts: [FactKey]
  package var judgements: [JudgementColumns]
  package var surveys: [SurveyColumns]
}

package import HengModel
package import HengScoring
package import HengWorkbooks

/// A kind of mistake in a file, with what was found and what was expected.
package enum Problem: Hashable, Sendable {
  // MARK: The file
  case fileNotFound
  case notAFile
  case unreadableFile
  case fileTooLarge(bytes: Int, limit: Int)
  case wrongEncoding(byteOffset: Int)
  case emptyFile
  case noEvaluations
  case noSchemes
  case schemeNotFound(String)

  // MARK: YAML
  case yamlSyntax(String)
  case severalDocuments
  case yamlAlias
  case yamlTag(String)
  case nestingTooDeep(limit: Int)
  case tooManyValues(limit: Int)
  case keyNotText
  case duplicateKey(String, firstLine: Int)

  // MARK: Keys and shapes
  case notASchemeFile
  case notAnEvaluationFile
  case notAnOverlayFile
  case notAVarianceFile
  case notAnIndexFile
  case notAJudgementFile
  case unknownFormatVersion(String, known: String)
  case unknownKey(String, nearest: String?, known: [String])
  case missingKey(String)
  case wrongShape(expected: Shape, found: Shape)
  case emptyValue
  case exclusiveKeys([String])
  case atMostOneKey([String])
  case uselessKey(String, without: String)
  /// A key that means nothing with another one.
  case strayKey(String, with: String)
  case moreMistakes(limit: Int)

  /// Marks that should add up to something else.
  package struct MarkSum: Hashable, Sendable {
    var label: LocalizedText
    var sum: Rational
    var expected: Rational
    var isPartial = false
    /// The day whose version of a dated scheme is meant.
    var day: String?
  }

  /// The three shapes of a YAML value.
  package enum Shape: Hashable, Sendable {
    case text, list, mapping
  }

  // MARK: Values
  case fullWidthText(String, plain: String)
  case notANumber(String)
  case numberTooLong(String, limit: Int)
  case separatedNumber(String, plain: String)
  case leadingZero(String, plain: String)
  case notAWholeNumber(String)
  case numberOutOfRange(String, range: String)
  case notABoolean(String, meant: String?)
  case notADate(String)
  /// Text that is no year, month or day, with what to write if a date can be made out.
  case notAPeriod(String, plain: String?)
  case badIdentifier(String)
  case reservedName(String)
  case duplicateIdentifier(String, firstLine: Int?)
  case unknownChoice(String, choices: [String], nearest: String?)
  case badInterval(String)
  case emptyInterval(String)
  case missingUnit(String, expected: String)
  case unknownUnit(String, expected: String?, nearest: String?)
  case wrongUnit(found: LocalizedText, expected: LocalizedText)
  case measureUnit(Dimension, row: UnitOfMeasure)
  case noValueInForce(on: String, first: String)
  case schemeNotInForce(year: Int)

  // MARK: Schemes
  case marksDoNotSum(MarkSum)
  case vetoWithMarks
  case marksAboveFull(Rational, full: Rational)
  case bandsOverlap(String, String)
  case bandsGap(String, String)
  case gradesDoNotCover(String)
  case pointsNotRising(String, String)
  case tooManyItems(Int, limit: Int)
  case wrongItemCount(Int, expected: ClosedRange<Int>)
  case measureNeeded(rule: RuleKind)
  case measureNotUsed(rule: RuleKind)
  case unknownSource(String, nearest: String?)
  case measure(MeasureError, nearest: String?)

  // MARK: Evaluations
  case unknownIndicator(String, nearest: String?)
  case unknownFact(String, nearest: String?)
  case missingFact(String, row: LocalizedText)
  case placeMissing
  case reasonMissing(FactStatus)
  case printedMissing
  case printedWithoutCorrection
  case statusContradictsValue(FactStatus)
  case judgement(JudgementProblem, row: LocalizedText)
  case noSuchRow(String, nearest: String?, known: [String])
  case severalEvaluations(Int)
  case unitNotNamed(Int)
  case unscorable(String)
  case impossibleSurvey(satisfied: Int, asked: Int, population: Int?)

  // MARK: What documents say of their figures
  case unknownDimension(String, nearest: String?, known: [String])
  /// A figure for the measure of a row that has none.
  case rowWithoutMeasure(LocalizedText)
  case unknownBudgetLine(String, nearest: String?)
  /// A part that is its own whole, by way of the names.
  case partOfItself([String])
  /// A fact of the year before where one of the evaluated year is asked for.
  case priorFact(String, plain: String)

  // MARK: Tables
  case table(TableProblem)
  /// A mistake in a cell of a table's column.
  indirect case inColumn(Problem, String)
  // MARK: Forms
  case form(FormProblem)
  /// A mistake in a form, told in the words of its columns.
  indirect case inForm(Problem)

  // MARK: Analyses
  case analysis(AnalysisProblem)

  // MARK: Workbooks
  case workbook(WorkbookError)

  // MARK: Overlays
  case unknownParameter(String, nearest: String?, known: [String])
  case ambiguousName(String, meant: [String])
  case setTwice(String)
  case notASetting(String)
  case changedRow(JudgementProblem, row: LocalizedText)
  /// A mistake that shows where other things are set to what they may be.
  indirect case combination(Problem, with: [LocalizedText])
}

import HengScoring

extension Problem {
  /// The stable kebab-case name of the kind of mistake.
  package var code: String {
    switch self {
    case .fileNotFound: "file-not-found"
    case .notAFile: "not-a-file"
    case .unreadableFile: "unreadable-file"
    case .fileTooLarge: "file-too-large"
    case .wrongEncoding: "wrong-encoding"
    case .emptyFile: "empty-file"
    case .noEvaluations: "no-evaluations"
    case .noSchemes: "no-schemes"
    case .schemeNotFound: "scheme-not-found"
    case .yamlSyntax: "yaml-syntax"
    case .severalDocuments: "several-documents"
    case .yamlAlias: "yaml-alias"
    case .yamlTag: "yaml-tag"
    case .nestingTooDeep: "nesting-too-deep"
    case .tooManyValues: "too-many-values"
    case .keyNotText: "key-not-text"
    case .duplicateKey: "duplicate-key"
    case .notASchemeFile: "not-a-scheme-file"
    case .notAnEvaluationFile: "not-an-evaluation-file"
    case .notAnOverlayFile: "not-an-overlay-file"
    case .notAVarianceFile: "not-a-variance-file"
    case .unknownFormatVersion: "unknown-format-version"
    case .unknownKey: "unknown-key"
    case .missingKey: "missing-key"
    case .wrongShape: "wrong-shape"
    case .emptyValue: "empty-value"
    case .exclusiveKeys, .atMostOneKey: "exclusive-keys"
    case .uselessKey: "useless-key"
    case .moreMistakes: "more-mistakes"
    case .fullWidthText: "full-width-text"
    case .notANumber: "not-a-number"
    case .numberTooLong: "number-too-long"
    case .separatedNumber: "separated-number"
    case .leadingZero: "leading-zero"
    case .notAWholeNumber: "not-a-whole-number"
    case .numberOutOfRange: "number-out-of-range"
    case .notABoolean: "not-a-boolean"
    case .notADate: "not-a-date"
    case .badIdentifier: "bad-identifier"
    case .reservedName: "reserved-name"
    case .duplicateIdentifier: "duplicate-identifier"
    case .unknownChoice: "unknown-choice"
    case .badInterval: "bad-interval"
    case .emptyInterval: "empty-interval"
    case .missingUnit: "missing-unit"
    case .unknownUnit: "unknown-unit"
    case .wrongUnit, .measureUnit: "wrong-unit"
    case .noValueInForce, .schemeNotInForce: "no-value-in-force"
    case .marksDoNotSum: "marks-do-not-sum"
    case .vetoWithMarks: "veto-with-marks"
    case .marksAboveFull: "marks-above-full"
    case .bandsOverlap: "bands-overlap"
    case .bandsGap: "bands-gap"
    case .gradesDoNotCover: "grades-do-not-cover"
    case .pointsNotRising: "points-not-rising"
    case .tooManyItems: "too-many-items"
    case .measureNeeded: "measure-needed"
    case .measureNotUsed: "measure-not-used"
    case .unknownSource: "unknown-source"
    case .measure(let error, _): error.problem.code
    case .unknownIndicator: "unknown-indicator"
    case .unknownFact: "unknown-fact"
    case .missingFact: "missing-fact"
    case .placeMissing: "place-missing"
    case .reasonMissing: "reason-missing"
    case .printedMissing: "printed-missing"
    case .printedWithoutCorrection: "printed-without-correction"
    case .statusContradictsValue: "status-contradicts-value"
    case .judgement(let problem, _): problem.code
    case .noSuchRow: "unknown-indicator"
    case .severalEvaluations: "several-evaluations"
    case .unscorable: "unscorable"
    case .impossibleSurvey: "impossible-survey"
    case .table(let problem): problem.code
    case .inColumn(let problem, _): problem.code
    case .form(let problem): problem.code
    case .inForm(let problem): problem.code
    case .analysis(let problem): problem.code
    case .workbook(let error): error.code
    case .unknownParameter: "unknown-parameter"
    case .ambiguousName: "ambiguous-name"
    case .setTwice: "set-twice"
    case .notASetting: "not-a-setting"
    case .changedRow(let problem, _): problem.code
    case .combination(let problem, _): problem.code
    }
  }
}

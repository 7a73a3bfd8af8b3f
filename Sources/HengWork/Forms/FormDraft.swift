import FoundationEssentials
public import HengDiagnostics
public import HengForms
public import HengModel
import HengReading
public import HengScoring
import HengSources

/// What a data-entry workbook is made from: a scheme's file, or an evaluation to fill in.
public struct FormDraft: Sendable {
  /// The scheme, without rows of a unit's own.
  public let scheme: Scheme
  /// How the scheme lays out figures.
  public let design: FormDesign
  /// The scheme's file, relative to the workbook's folder.
  public let schemePath: String
  /// The evaluation to fill in.
  public let evaluation: Evaluation?
  /// The evaluation's own indicators, with the scheme that has them in place.
  public let own: EntryForm.Own?
  /// What is to be told first of how the evaluation was read.
  public let remarks: Remarks

  /// Prepares a blank form.
  ///
  /// - Parameters:
  ///   - path: The scheme's file.
  ///   - year: The evaluated year; the newest version of the scheme if it isn't known yet.
  ///   - form: Where the workbook will stand.
  /// - Throws: ``InvalidFiles`` with the scheme's mistakes.
  public init(scheme path: String, year: Int?, besideFile form: String) throws(InvalidFiles) {
    let file = try SchemeFile(path: path)
    scheme = try file.scheme(forYear: year ?? SchemeLibrary.lastYear)
    design = try file.form(forYear: year ?? SchemeLibrary.lastYear)
    schemePath = FilePath.relative(path, toFile: form)
    evaluation = nil
    own = nil
    remarks = Remarks()
  }

  /// Prepares a form filled in with an evaluation.
  ///
  /// - Parameters:
  ///   - path: The evaluation's file or folder.
  ///   - form: Where the workbook will stand.
  /// - Throws: ``InvalidFiles`` with the evaluation's mistakes, and if it has an execution record or
  ///   indicators that forms don't hold.
  public init(evaluation path: String, besideFile form: String) throws(InvalidFiles) {
    let loaded = try EvaluationLoader().loadOnly(at: path)
    let file = try SchemeFile(path: loaded.schemePath)
    scheme = try file.scheme(forYear: loaded.evaluation.year)
    design = try file.form(forYear: loaded.evaluation.year)
    schemePath = FilePath.relative(loaded.schemePath, toFile: form)
    evaluation = loaded.evaluation
    remarks = Remarks(loaded.notes)
    own =
      loaded.scheme == scheme ? nil : EntryForm.Own(loaded.evaluation, loaded.scheme, of: scheme)
    if loaded.scheme != scheme && own == nil || loaded.evaluation.execution != nil {
      throw InvalidFiles(.cannotBeFilledIn, in: loaded.path)
    }
  }
}

extension FormDraft {
  /// What of the evaluation isn't carried over, in words; `nil` if everything is.
  ///
  /// A form collects what is scored; what an audit alone looks at stays in the evaluation's file.
  public var leftOut: LocalizedText? {
    let keys = evaluation?.auditKeys ?? []
    if keys.isEmpty { return nil }
    return LocalizedText(
      zh: "填报表只含计分所需的数据，以下供核对的内容没有带入：\(keys.joined(separator: "、"))",
      en: "a form holds what is scored; not carried over, as only audits look at it: "
        + keys.joined(separator: ", "))
  }
}

extension Evaluation {
  /// The keys of what the evaluation gives for audits alone, in the order of the documentation.
  fileprivate var auditKeys: [String] {
    let keys: [(key: String, isGiven: Bool)] = [
      ("subtotals", published?.subtotals.isEmpty == false),
      ("measures", published?.measures.isEmpty == false),
      ("reasons", published?.reasons.isEmpty == false),
      ("also", facts.contains { !$0.repetitions.isEmpty }),
      (
        "part-of",
        facts.contains { $0.whole != nil } || budgetLines.contains { $0.wholeID != nil }
      ),
      ("share", budgetLines.contains { $0.printedShare != nil }),
      ("rate", budgetLines.contains { $0.printedRate != nil }),
      ("dates", dates != EvaluationDates()), ("claims", !claims.isEmpty),
      ("relations", !relations.isEmpty),
    ]
    return keys.filter(\.isGiven).map(\.key)
  }
}

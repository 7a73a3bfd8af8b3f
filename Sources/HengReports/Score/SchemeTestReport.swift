import HengModel
public import HengScoring

/// How one case of a scheme came out.
public struct SchemeTestOutcome: Hashable, Sendable {
  /// The scheme's file.
  public var path: String
  /// What the case is about.
  public var name: String
  /// The differences from what the case says; none if it passed.
  public var failures: [SchemeTestFailure]

  /// Creates an outcome.
  public init(path: String, name: String, failures: [SchemeTestFailure]) {
    self.path = path
    self.name = name
    self.failures = failures
  }
}

extension Report {
  /// Reports the cases of several schemes: each failure in full, and how many passed.
  ///
  /// - Parameters:
  ///   - outcomes: How each case came out, scheme by scheme.
  ///   - paths: Every scheme's file, those without a case too.
  public init(_ outcomes: [SchemeTestOutcome], of paths: [String]) {
    let failed = outcomes.filter { !$0.failures.isEmpty }
    self.init(title: Term.schemeCases)
    blocks = [
      .table(
        Table(
          columns: [
            .init(Term.scheme),
            .init(Term.cases, .trailing),
            .init(Term.failed, .trailing),
          ],
          rows: paths.map { path in
            let own = outcomes.filter { $0.path == path }
            let bad = own.filter { !$0.failures.isEmpty }
            return Table.Row(["\(path)", "\(own.count)", "\(bad.count)"])
          }))
    ]
    if !failed.isEmpty { blocks.append(.list(failed.flatMap(\.statements))) }
    blocks.append(
      .paragraph(
        LocalizedText(
          zh: "\(outcomes.count - failed.count) 个通过，\(failed.count) 个不符",
          en: "\(outcomes.count - failed.count) passed, \(failed.count) failed")))
  }
}

extension SchemeTestOutcome {
  /// One statement for each difference.
  fileprivate var statements: [LocalizedText] {
    failures.map { failure in
      let what =
        failure.indicatorID.map { LocalizedText($0) }
        ?? Term.totalOrGrade.inSentence
      return LocalizedText("\(path): \(name): ") + what
        + LocalizedText(
          zh: " 应为 \(failure.expected)，实为 \(failure.found)",
          en: ": expected \(failure.expected), found \(failure.found)")
    }
  }
}

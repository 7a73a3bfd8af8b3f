package import HengDiagnostics
package import HengSources

/// A text file of values, read and parsed once, and what it says that it is.
package struct Document: Sendable {
  package let path: String
  /// The kind that a key at its top announces; `nil` if none does, or the file can't be read.
  ///
  /// A file with mistakes further down has its kind all the same, so that they are told as those of
  /// such a file.
  package let kind: DocumentKind?
  private let root: SourceNode?
  private let mistakes: [Diagnostic]

  /// Reads a file; mistakes are kept for who asks for the values.
  package init(path: String) {
    self.path = path
    let context = ReadingContext(path: path)
    let parsed = FileReading.text(of: path, in: context).map { YAMLParser.parse($0, in: context) }
    kind = parsed?.keys.lazy.compactMap(DocumentKind.init).first
    root = parsed?.root
    mistakes = context.takeDiagnostics()
  }

  /// Returns the values of a file that has to be of a kind; reports every mistake so far, and another
  /// kind.
  ///
  /// - Parameters:
  ///   - kind: What the file has to be.
  ///   - context: Takes the mistakes; its path is the file's.
  /// - Returns: The root, `nil` if the file holds nothing that can be read as of that kind.
  package func root(as kind: DocumentKind, in context: ReadingContext) -> SourceNode? {
    for mistake in mistakes { context.add(mistake) }
    guard let root, let pairs = context.pairs(root) else { return nil }
    if pairs.contains(where: { $0.key == kind.key }) { return root }
    context.report(problem(expecting: kind, pairs.map(\.key)), at: root)
    return nil
  }

  /// What is wrong with a file of another kind: what it is, or the key that comes nearest to one.
  private func problem(expecting expected: DocumentKind, _ keys: [String]) -> Problem {
    if let kind { return expected.missing.ofFile(kind.name, key: kind.key, use: kind.use) }
    let known = DocumentKind.allCases.map(\.key)
    let nearest = keys.lazy.compactMap { NearestName.of($0, among: known) }.first
    return nearest.map(expected.missing.meaning) ?? expected.missing
  }

  /// Returns the values of a file that has to be of a kind.
  ///
  /// - Throws: ``InvalidFiles`` with every mistake so far, or if it is of another kind.
  package func root(as kind: DocumentKind) throws(InvalidFiles) -> SourceNode {
    let context = ReadingContext(path: path)
    let root = root(as: kind, in: context)
    guard let root, context.isClean else { throw InvalidFiles(context.diagnostics) }
    return root
  }
}

extension DocumentKind {
  /// What is wrong with a file that has to be of the kind and isn't.
  fileprivate var missing: Problem {
    switch self {
    case .scheme: .notASchemeFile
    case .evaluation, .tableMap: .notAnEvaluationFile
    case .index: .notAnIndexFile
    case .overlay: .notAnOverlayFile
    case .variance: .notAVarianceFile
    case .judgements: .notAJudgementFile
    case .deflator: .notADeflatorFile
    }
  }
}

import HengDiagnostics

/// Opens YAML files that announce what they are by a key of their own.
enum MarkedFile {
  /// Reads a file and checks that it carries a key, such as `heng-overlay`.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - key: The key.
  ///   - problem: What is wrong with a file without it.
  /// - Returns: The root, which is a mapping.
  /// - Throws: ``InvalidFiles``.
  static func root(
    of path: String, marked key: String, otherwise problem: Problem
  ) throws(InvalidFiles) -> SourceNode {
    let context = ReadingContext(path: path)
    guard let text = FileReading.text(of: path, in: context),
      let root = YAMLParser.parse(text, in: context), let pairs = context.pairs(root)
    else { throw InvalidFiles(context.diagnostics) }
    if !pairs.contains(where: { $0.key == key }) { context.report(problem, at: root) }
    if !context.isClean { throw InvalidFiles(context.diagnostics) }
    return root
  }
}

package import HengDiagnostics
import HengIndex
package import HengSources

/// Reads changes of steps' arguments.
package struct StepEditReader {
  package let context: ReadingContext

  private static let steps = IndexStep.allCases.map(\.rawValue) + ["years"]

  /// Reads a path of keys, such as `treat.winsorized-points`.
  package func path(_ text: String, at node: SourceNode) -> [String]? {
    let path = text.split(separator: ".", omittingEmptySubsequences: false).map {
      String($0).trimmed
    }
    if let step = path.first, Self.steps.contains(step), !path.contains("") { return path }
    let nearest = path.first.flatMap { NearestName.of($0, among: Self.steps) }
    context.report(
      .unknownArgument(
        text, nearest: nearest.map { ([$0] + path.dropFirst()).joined(separator: ".") }),
      at: node)
    return nil
  }

  /// Reads text such as `normalize.method=z-score` or `screen.drop=[AUT, BEL]`.
  package func edit(_ text: String) -> StepEdit? {
    let node = SourceNode(content: .scalar(text), line: 1, column: 1)
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !String(parts[0]).trimmed.isEmpty, !String(parts[1]).trimmed.isEmpty
    else {
      context.report(.notAReplay(text), at: node)
      return nil
    }
    guard let path = path(String(parts[0]).trimmed, at: node),
      let value = YAMLParser.parse(String(parts[1]), in: context).root
    else { return nil }
    return StepEdit(path: path, value: value)
  }
}

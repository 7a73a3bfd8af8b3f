import HengTestSupport
import Testing

/// A run of the command on a small input with a fault, and what it's held to.
///
/// The folders of `Tests/Faults` have a table of them each; its README says how they are written.
struct FaultCase: Sendable, CustomTestStringConvertible {
  /// A name and a number as it's printed.
  struct Figure: Hashable, Sendable {
    var name: String
    var number: String
  }

  /// What a run must come to.
  struct Outcome: Sendable {
    var status: Int32 = 0
    /// What stands in the output in both languages, in English, in Chinese, and in neither.
    var says: [String] = []
    var english: [String] = []
    var chinese: [String] = []
    var never: [String] = []
    /// What is told before the first section or table.
    var early: [String] = []
    /// Totals of units, values of an index or weights.
    var gives: [Figure] = []
    var ranks: [Figure] = []
    /// Lines that are none of these.
    var unread: [String] = []
  }

  /// The folder below `Tests/Faults` in which the command runs.
  var folder: String
  var arguments: [String]
  /// Whether the run doesn't come to its outcome yet.
  var isOpen = false
  var outcome: Outcome

  var path: String { ProjectFiles.path("Tests/Faults/\(folder)") }
  var testDescription: String { "\(folder): \(arguments.joined(separator: " "))" }
}

extension FaultCase {
  static let folders = ["tables", "passing", "index", "limits", "world"]
  static let all = folders.flatMap(FaultCase.cases(in:))

  /// Reads a folder's table: blocks of commands and, below them and indented, their outcome.
  static func cases(in folder: String) -> [FaultCase] {
    let text = ProjectFiles.text(ProjectFiles.path("Tests/Faults/\(folder)/cases.txt")) ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let blocks = lines.filter { !$0.hasPrefix("#") }.split(whereSeparator: \.isEmpty)
    return blocks.flatMap { block in
      let commands = block.prefix { !$0.hasPrefix("  ") }
      var outcome = Outcome()
      for line in block.dropFirst(commands.count) { outcome.add(line.drop { $0 == " " }) }
      return commands.map { command in
        let words = command.split(separator: " ").map(String.init)
        let isOpen = words.first == "open"
        return FaultCase(
          folder: folder, arguments: Array(words.dropFirst(isOpen ? 1 : 0)), isOpen: isOpen,
          outcome: outcome)
      }
    }
  }
}

extension FaultCase.Outcome {
  fileprivate mutating func add(_ line: Substring) {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else {
      unread.append(String(line))
      return
    }
    let text = words[1]
    switch words[0] {
    case "exit":
      if let number = Int32(text) { status = number } else { unread.append(String(line)) }
    case "says": says.append(text)
    case "english": english.append(text)
    case "chinese": chinese.append(text)
    case "never": never.append(text)
    case "early": early.append(text)
    case "gives": gives += figures(text)
    case "ranks": ranks += figures(text)
    default: unread.append(String(line))
    }
  }

  /// Reads names and numbers such as `甲局 94.55, A 2018 7.50`; the number is what follows the last
  /// space.
  private mutating func figures(_ text: String) -> [FaultCase.Figure] {
    text.split(separator: ", ").compactMap { pair in
      guard let space = pair.lastIndex(of: " "), Double(pair[pair.index(after: space)...]) != nil
      else {
        unread.append(String(pair))
        return nil
      }
      return FaultCase.Figure(
        name: String(pair[..<space]), number: String(pair[pair.index(after: space)...]))
    }
  }
}

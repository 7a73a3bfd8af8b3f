import Foundation
import Testing

/// A command that a document shows, with what it says comes out.
struct ShownCommand: Sendable {
  /// Its place in the document, from 1.
  var line: Int
  /// The command as typed, behind `$ `.
  var text: String
  /// The lines below it: `…` alone stands for any lines, and inside a line for any text.
  var output: [String] = []
  /// What a following `$ echo $?` shows.
  var status: Int32?

  /// The path by which documents call the command.
  static let path = ".build/release/heng"

  /// The words behind the command's own name, `nil` for other programs.
  func arguments() throws -> [String]? {
    let words = try ShellWords.split(text)
    return words.first == ShownCommand.path ? Array(words.dropFirst()) : nil
  }
}

/// A block of a document that is marked as `console`.
struct ConsoleBlock: Sendable, CustomTestStringConvertible {
  /// The document, from the project's top folder.
  var document: String
  /// The commands in the order in which they are typed.
  var commands: [ShownCommand] = []

  var testDescription: String { "\(document):\(commands.first?.line ?? 0)" }

  /// The blocks of a document.
  ///
  /// - Throws: ``DocumentFault`` if one can't be read.
  static func blocks(of document: String) throws -> [ConsoleBlock] {
    let lines = try Documents.text(document).split(
      separator: "\n", omittingEmptySubsequences: false)
    var blocks: [ConsoleBlock] = []
    var block: ConsoleBlock?
    var isContinued = false
    for (index, line) in lines.enumerated() {
      func fault(_ reason: String) -> DocumentFault {
        DocumentFault("\(document):\(index + 1): \(reason)")
      }
      guard var open = block else {
        if line == "```console" { block = ConsoleBlock(document: document) }
        continue
      }
      let last = open.commands.count - 1
      if line == "```" {
        if last < 0 || isContinued || open.awaitsStatus { throw fault("the block ends too early") }
        blocks.append(open)
        block = nil
        continue
      }
      if isContinued {
        open.commands[last].text += " " + line.trimmingCharacters(in: .whitespaces)
      } else if line == "$ echo $?" {
        if last < 0 { throw fault("no command has a status yet") }
      } else if line.hasPrefix("$ ") {
        open.commands.append(ShownCommand(line: index + 1, text: String(line.dropFirst(2))))
      } else if last < 0 {
        throw fault("the block begins with no command")
      } else if open.awaitsStatus {
        guard let status = Int32(line) else { throw fault("expected an exit status") }
        open.commands[last].status = status
      } else {
        open.commands[last].output.append(String(line))
      }
      open.awaitsStatus = line == "$ echo $?"
      let current = open.commands.count - 1
      isContinued = open.commands[current].text.hasSuffix("\\")
      if isContinued { open.commands[current].text.removeLast() }
      block = open
    }
    if block != nil { throw DocumentFault("\(document): a block isn't closed") }
    return blocks
  }

  private var awaitsStatus = false

  init(document: String) { self.document = document }
}

/// A mistake in how a document is written.
struct DocumentFault: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// Splits a command into words as bash does, where it uses no more than quotes and comments.
enum ShellWords {
  /// The words of a command.
  ///
  /// - Throws: ``DocumentFault`` if only a shell could run the command.
  static func split(_ command: String) throws -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in command {
      if let open = quote {
        if open == "\"" && "$`\\".contains(character) {
          throw DocumentFault("'\(command)' needs a shell for \(character)")
        }
        if character == open { quote = nil } else { word?.append(character) }
        continue
      }
      switch character {
      case "'", "\"":
        quote = character
        word = word ?? ""
      case " ":
        words += [word].compactMap { $0 }
        word = nil
      case "#" where word == nil: return words
      case _ where "|&;<>()$`\\*?[]{}~!".contains(character):
        throw DocumentFault("'\(command)' needs a shell for \(character)")
      default: word = (word ?? "") + String(character)
      }
    }
    if quote != nil { throw DocumentFault("'\(command)' lacks a closing quote") }
    return words + [word].compactMap { $0 }
  }
}

/// Compares an output with one in which parts are left out.
enum ElidedText {
  private static let ellipsis: Character = "…"

  /// The first shown lines that the output doesn't have where they should be, or `nil` if it has
  /// all of them and nothing that isn't left out.
  static func difference(_ shown: [String], _ output: [String]) -> [String]? {
    let groups = shown.split(separator: String(ellipsis), omittingEmptySubsequences: false)
    var place = 0
    for (index, group) in groups.enumerated() {
      let lines = Array(group)
      func isAt(_ start: Int) -> Bool {
        start >= place && start + lines.count <= output.count
          && zip(lines, output[start...]).allSatisfy(matches)
      }
      let isLast = index == groups.count - 1
      var start = isLast ? output.count - lines.count : place
      if index > 0 && !isLast {
        while start <= output.count && !isAt(start) { start += 1 }
      }
      if index == 0 && start != 0 || !isAt(start) { return lines.isEmpty ? ["(the end)"] : lines }
      place = start + lines.count
    }
    return nil
  }

  /// Whether a line is the shown one, in which `…` stands for any text.
  static func matches(_ shown: String, _ line: String) -> Bool {
    let pieces = shown.split(separator: ellipsis, omittingEmptySubsequences: false)
    guard pieces.count > 1 else { return shown == line }
    var rest = line[...]
    for (index, piece) in pieces.enumerated() where !piece.isEmpty {
      if index == 0 {
        guard rest.hasPrefix(piece) else { return false }
        rest = rest.dropFirst(piece.count)
      } else if index == pieces.count - 1 {
        return rest.hasSuffix(piece)
      } else {
        guard let found = rest.firstRange(of: piece) else { return false }
        rest = rest[found.upperBound...]
      }
    }
    return true
  }
}

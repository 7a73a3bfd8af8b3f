import Foundation
import HengTestSupport
import Testing

/// Every command that a document shows does what the document says.
@Suite struct DocumentationCommandTests {
  /// Programs that documents name and nothing here runs.
  private static let otherPrograms = ["jupyter", "pip"]

  /// The blocks that can be read; the first test tells of the others.
  static let blocks: [ConsoleBlock] = Documents.guides.flatMap { document in
    (try? ConsoleBlock.blocks(of: document)) ?? []
  }

  @Test(arguments: Documents.guides)
  func `a document's commands can be read`(document: String) throws {
    for command in try ConsoleBlock.blocks(of: document).flatMap(\.commands) {
      let program = try #require(try ShellWords.split(command.text).first)
      #expect(
        program == ShownCommand.path || Self.otherPrograms.contains(program),
        "\(document):\(command.line)")
    }
  }

  @Test func `documents show commands of every kind`() throws {
    let shown = try Self.blocks.flatMap(\.commands).compactMap {
      try $0.arguments()?.first
    }
    let all = try Documents.subcommands()
    #expect(Set(shown) == Set(all))
  }

  /// Each block has a folder of its own with the project's data in it, in which its commands find
  /// the files that earlier ones of the block wrote.
  @Test(arguments: blocks)
  func `what a document shows is what comes out`(block: ConsoleBlock) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/datasets", withDestinationPath: ProjectFiles.path("datasets"))
    for command in block.commands {
      guard let arguments = try command.arguments() else { continue }
      let place = "\(block.document):\(command.line): \(command.text)"
      let result =
        arguments.first == "serve"
        ? try Command.runBriefly(arguments, lineCount: command.output.count, in: folder.path)
        : try Command.run(arguments, in: folder.path)
      // `check` tells by 1 that it found something.
      let usual: [Int32] = arguments.first == "check" ? [0, 1] : [0]
      let allowed = command.status.map { [$0] } ?? usual
      #expect(allowed.contains(result.status), "\(place)")
      var lines = (result.output + result.errors).components(separatedBy: "\n")
      if lines.last == "" { lines.removeLast() }
      let missing = ElidedText.difference(command.output, lines)
      #expect(missing == nil, "\(place)\n\(lines.prefix(100).joined(separator: "\n"))")
    }
  }

  @Test(arguments: Documents.pairs)
  func `both languages show the same commands`(pair: Documents.Pair) throws {
    #expect(try commands(of: pair.english) == commands(of: pair.chinese))
  }

  /// The commands of a document without their language; files that it writes go by their ending.
  private func commands(of document: String) throws -> [[String]] {
    let all = try ConsoleBlock.blocks(of: document).flatMap(\.commands).map {
      try ShellWords.split($0.text)
    }
    let written = Set(
      all.flatMap { words in
        zip(words, words.dropFirst()).filter { ["-o", "--plot"].contains($0.0) }.map(\.1)
      })
    return all.map { words in
      var words = words
      if let place = words.firstIndex(of: "--lang") { words.removeSubrange(place...(place + 1)) }
      return words.map { word in
        written.contains(word)
          ? "*.\(word.split(separator: ".").last ?? "")"
          : word.replacingOccurrences(of: ".zh.", with: ".en.")
      }
    }
  }
}

extension Command {
  /// Runs a command that serves until it is told to stop, and stops it after some lines.
  static func runBriefly(
    _ arguments: [String], lineCount: Int, in folder: String
  ) throws -> CommandResult {
    let process = Process()
    let tests = try #require(CommandLine.arguments.first)
    process.executableURL = URL(filePath: tests).deletingLastPathComponent().appending(path: "heng")
    process.arguments = arguments + ["--no-open"]
    process.currentDirectoryURL = URL(filePath: folder)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // What never says as much as a document shows would be waited for without end.
    let deadline = DispatchWorkItem { process.interrupt() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 120, execute: deadline)
    defer { deadline.cancel() }
    var written = Data()
    while written.count(where: { $0 == UInt8(ascii: "\n") }) < lineCount,
      case let data = output.fileHandleForReading.availableData, !data.isEmpty
    {
      written += data
    }
    process.interrupt()
    written += output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return CommandResult(
      status: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }
}

import FoundationEssentials
import Glibc
import HengDiagnostics
import HengModel
import HengReading
import HengTestSupport
import HengWork
import Testing

/// Reads a file as a scheme and returns the problems found in it.
private func problems(ofSchemeAt path: String) -> [Problem] {
  do throws(InvalidFiles) {
    _ = try SchemeFile(path: path)
    return []
  } catch {
    return error.diagnostics.map(\.problem)
  }
}

/// Reads a file as an evaluation and returns the problems found in it.
private func problems(ofEvaluationAt path: String) -> [Problem] {
  do throws(InvalidFiles) {
    _ = try EvaluationLoader().load(path)
    return []
  } catch {
    return error.diagnostics.map(\.problem)
  }
}

@Suite(.timeLimit(.minutes(15))) struct FileReadingTests {
  private static let sizeLimit = 8 << 20

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func expectBoth(_ problem: Problem, at path: String) {
    #expect(problems(ofSchemeAt: path) == [problem])
    #expect(problems(ofEvaluationAt: path) == [problem])
  }

  @Test func `reports a file that isn't there, without a line`() {
    let path = path("no-such.yaml")
    #expect(throws: InvalidFiles([Diagnostic(.fileNotFound, at: FileLocation(path: path))])) {
      try SchemeFile(path: path)
    }
    #expect(throws: InvalidFiles([Diagnostic(.fileNotFound, at: FileLocation(path: path))])) {
      try EvaluationLoader().load(path)
    }
  }

  @Test func `reports a folder in the place of a file`() {
    expectBoth(.notAFile, at: folder.path)
    expectBoth(.notAFile, at: folder.path + "/")
  }

  @Test func `doesn't wait for a writer at a FIFO`() throws {
    let path = path("pipe.yaml")
    let made = unsafe mkfifo(path, 0o600)
    try #require(made == 0)
    expectBoth(.notAFile, at: path)
  }

  @Test func `doesn't read an endless device behind a link`() throws {
    let path = path("zero.yaml")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
    expectBoth(.notAFile, at: path)
  }

  @Test func `reports a link to nothing as a file that isn't there`() throws {
    let path = path("dangling.yaml")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "no-such.yaml")
    expectBoth(.fileNotFound, at: path)
  }

  @Test func `doesn't follow a circle of links for ever`() throws {
    let (first, second) = (path("first.yaml"), path("second.yaml"))
    try FileManager.default.createSymbolicLink(atPath: first, withDestinationPath: "second.yaml")
    try FileManager.default.createSymbolicLink(atPath: second, withDestinationPath: "first.yaml")
    #expect(!problems(ofSchemeAt: first).isEmpty)
    #expect(!problems(ofEvaluationAt: first).isEmpty)
  }

  @Test func `follows a link to a valid file`() throws {
    let scheme = ProjectFiles.path("Tests/HengReadingTests/Fixtures/valid/small-scheme.yaml")
    let path = path("link.yaml")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: scheme)
    #expect(problems(ofSchemeAt: path).isEmpty)
  }

  @Test func `refuses a file above the size limit by its size`() throws {
    let path = try folder.write("heng-scheme: 1\n", to: "large.yaml")
    let size = 1 << 40
    // The file is a hole almost all through, so it takes no room on the disk.
    let resized = unsafe truncate(path, size)
    try #require(resized == 0)
    expectBoth(.fileTooLarge(bytes: size, limit: FileReadingTests.sizeLimit), at: path)
  }

  @Test func `a file of brackets and commas is refused before it fills the memory`() throws {
    let list = "[" + String(repeating: "1,", count: 250_000) + "1]"
    let path = try folder.write("heng-scheme: 1\nid: \(list)\n", to: "list.yaml")
    let error = #expect(throws: InvalidFiles.self) { _ = try SchemeFile(path: path) }
    #expect(error?.diagnostics.map(\.problem) == [.tooManyValues(limit: 200_000)])
  }

  @Test func `reads a file of exactly the size limit and refuses one byte more`() throws {
    let path = try folder.write(
      repeatElement(UInt8(ascii: "\n"), count: FileReadingTests.sizeLimit), to: "full.yaml")
    expectBoth(.emptyFile, at: path)
    let resized = unsafe truncate(path, FileReadingTests.sizeLimit + 1)
    try #require(resized == 0)
    expectBoth(
      .fileTooLarge(
        bytes: FileReadingTests.sizeLimit + 1, limit: FileReadingTests.sizeLimit), at: path)
  }

  @Test(.enabled(if: geteuid() != 0, "nothing is unreadable to the superuser"))
  func `reports a file without permission to read`() throws {
    let path = try folder.write("heng-scheme: 1\n", to: "secret.yaml")
    let changed = unsafe chmod(path, 0)
    try #require(changed == 0)
    expectBoth(.unreadableFile, at: path)
  }

  @Test func `finds no scheme in a folder of pipes, devices and other texts`() throws {
    let made = unsafe mkfifo(path("pipe.yaml"), 0o600)
    try #require(made == 0)
    try FileManager.default.createSymbolicLink(
      atPath: path("zero.yaml"), withDestinationPath: "/dev/zero")
    try FileManager.default.createSymbolicLink(
      atPath: path("again"), withDestinationPath: folder.path)
    try folder.write("words: 1\n", to: "words.yaml")
    try folder.write([0xFF, 0xFF, 0x80], to: "bytes.yaml")
    #expect(
      throws: InvalidFiles([Diagnostic(.noSchemes, at: FileLocation(path: folder.path))])
    ) {
      try SchemeLocator.files(at: folder.path)
    }
  }

  @Test func `finds no evaluation in an empty folder or behind a wrong path`() {
    #expect(
      throws: InvalidFiles([Diagnostic(.noEvaluations, at: FileLocation(path: folder.path))])
    ) {
      try EvaluationLocator.files(at: folder.path)
    }
    let missing = path("none")
    #expect(throws: InvalidFiles([Diagnostic(.fileNotFound, at: FileLocation(path: missing))])) {
      try EvaluationLocator.files(at: missing)
    }
  }
}

public import ArgumentParser
import Glibc
import HengDiagnostics
public import HengModel
import HengReports
import HengScoring
import HengWorkbooks

extension Language: ExpressibleByArgument {}

/// The options of the subcommands that print a result.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Write JSON instead of text. 输出 JSON。")
  var json = false

  @OptionGroup var languageOptions: LanguageOptions

  var language: Language { languageOptions.language }

  /// Writes a report, or its JSON form, to standard output, below what is to be told first.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - json: Its JSON form.
  ///   - remarks: What was left out of it, and how the rest was read.
  /// - Throws: An exit code if it can't be written, or if something was left out.
  func write(
    _ report: @autoclosure () -> Report, json: @autoclosure () -> JSONValue, _ remarks: Remarks
  ) throws {
    if self.json {
      try StandardStream.writeOutput(try json().text(below: remarks))
    } else {
      var report = report()
      report.remarks = remarks
      try StandardStream.writeOutput(
        TerminalWriter(language: language, settings: .options).text(of: report))
    }
    try languageOptions.finish(remarks)
  }

  /// Runs a command's work and turns the mistakes of files into messages and an exit code.
  func reporting(_ work: () throws -> Void) throws { try languageOptions.reporting(work) }

  /// Does the same for work that takes its time.
  func reporting(_ work: () async throws -> Void) async throws {
    try await languageOptions.reporting(work)
  }
}

/// The exit codes of `sysexits.h` that the command uses.
enum ExitReason: Int32 {
  case findings = 1
  case badData = 65
  case missingInput = 66
  case internalError = 70
  case cannotCreate = 73
  case outputError = 74
}

extension ExitCode {
  init(_ reason: ExitReason) { self.init(reason.rawValue) }
}

/// Writes whole texts to the standard streams.
enum StandardStream {
  /// Writes a result to standard output, or says why it can't.
  static func writeOutput(_ text: String) throws {
    guard write(text, to: STDOUT_FILENO) else {
      // A reader that has seen enough and closed the pipe needs no message.
      if errno != EPIPE {
        let reason = unsafe String(cString: strerror(errno))
        _ = write("heng: can't write the output: \(reason)\n", to: STDERR_FILENO)
      }
      throw ExitCode(.outputError)
    }
  }

  /// Returns whether everything was written; a closed pipe is a failure and not a signal.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    write(Array(text.utf8)[...], to: descriptor)
  }

  /// Returns whether all the bytes were written.
  static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
    signal(SIGPIPE, SIG_IGN)
    var bytes = bytes
    while !bytes.isEmpty {
      // Safety: `write` reads the slice's bytes and keeps no pointer.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }
}

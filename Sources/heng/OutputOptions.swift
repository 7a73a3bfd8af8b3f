public import ArgumentParser
import Glibc
import HengFormats
public import HengModel
import HengReports
import HengScoring

extension Language: ExpressibleByArgument {}

/// The options of the subcommands that print a result.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Write JSON instead of text. 输出 JSON。")
  var json = false

  @OptionGroup var speech: LanguageOptions

  var language: Language { speech.language }

  /// Writes a report, or its JSON form, to standard output.
  func write(_ report: @autoclosure () -> Report, json: @autoclosure () -> JSONValue) throws {
    try StandardStream.writeOutput(
      self.json ? try json().text() : TerminalWriter(language: language).text(of: report()))
  }

  /// Runs a command's work and turns the mistakes of files into messages and an exit code.
  func reporting(_ work: () throws -> Void) throws { try speech.reporting(work) }

  /// Does the same for work that takes its time.
  func reporting(_ work: () async throws -> Void) async throws { try await speech.reporting(work) }
}

/// The language of every subcommand, and how mistakes leave the program.
struct LanguageOptions: ParsableArguments {
  @Option(help: "zh or en; otherwise from LC_ALL, LC_MESSAGES or LANG. 输出语言。")
  var lang: Language?

  var language: Language { lang ?? LanguageOptions.environmentLanguage }

  private static var environmentLanguage: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = unsafe getenv(name) {
        let text = unsafe String(cString: value)
        if !text.isEmpty { return text.hasPrefix("zh") ? .chinese : .english }
      }
    }
    return .english
  }

  /// Runs a command's work and turns the mistakes of files into messages and an exit code.
  func reporting(_ work: () throws -> Void) throws {
    do { try work() } catch { throw reported(error) }
  }

  /// Does the same for work that takes its time.
  func reporting(_ work: () async throws -> Void) async throws {
    do { try await work() } catch { throw reported(error) }
  }

  private func reported(_ error: any Error) -> any Error {
    switch error {
    case let error as InvalidFiles:
      let lines = error.diagnostics.map { $0.text(language) + "\n" }
      _ = StandardStream.write(lines.joined(), to: STDERR_FILENO)
      return ExitCode(
        error.isOnlyMissingFiles ? .missingInput : error.isOurFault ? .internalError : .badData)
    case let error as ScoringError:
      _ = StandardStream.write("heng: internal error: \(error)\n", to: STDERR_FILENO)
      return ExitCode(.internalError)
    default: return error
    }
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
    signal(SIGPIPE, SIG_IGN)
    var bytes = Array(text.utf8)[...]
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

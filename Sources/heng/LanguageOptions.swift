import ArgumentParser
import Glibc
import HengDiagnostics
import HengModel
import HengScoring
import HengWorkbooks

extension SettingStyle {
  /// Settings as the options of the command.
  static let options = SettingStyle(prefix: "--")
}

/// The language in which a command speaks, and how mistakes leave the program.
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

  /// Has the file of a result written, and tells on standard error what is to be told of it.
  ///
  /// - Parameters:
  ///   - remarks: What was left out of the result, and how the rest was read.
  ///   - write: Writes the file.
  /// - Throws: What `write` throws, and the exit code of a result that something was left out of.
  func save(telling remarks: Remarks, _ write: () throws -> Void) throws {
    try write()
    tell(remarks)
    try finish(remarks)
  }

  /// Tells on standard error what is to be told of a result.
  func tell(_ remarks: Remarks) {
    let lines = remarks.lines(language, settings: .options).map { $0 + "\n" }
    _ = StandardStream.write(lines.joined(), to: STDERR_FILENO)
  }

  /// Ends a command that has written its result.
  ///
  /// - Throws: An exit code if something was left out.
  func finish(_ remarks: Remarks) throws {
    if !remarks.tellsOfLoss { return }
    throw ExitCode(InvalidFiles(remarks.mistakes).isOurFault ? .internalError : .badData)
  }

  private func reported(_ error: any Error) -> any Error {
    switch error {
    case let error as InvalidFiles:
      let lines = error.diagnostics.lines(language, settings: .options)
      _ = StandardStream.write(lines.map { $0 + "\n" }.joined(), to: STDERR_FILENO)
      return ExitCode(
        error.isOnlyMissingFiles ? .missingInput : error.isOurFault ? .internalError : .badData)
    case let error as ScoringError:
      _ = StandardStream.write("heng: internal error: \(error)\n", to: STDERR_FILENO)
      return ExitCode(.internalError)
    case let error as ZipWritingError:
      _ = StandardStream.write("heng: \(error)\n", to: STDERR_FILENO)
      return ExitCode(.outputError)
    default: return error
    }
  }
}

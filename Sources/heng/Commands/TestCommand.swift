import ArgumentParser
import HengDiagnostics
import HengReading
import HengReports
import HengScoring
import HengWork

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the cases that schemes carry; exit 1 if one fails. 运行方案自带用例。",
    discussion: """
      Without a PATH, every scheme below ./datasets is run, or below the current folder where \
      there is no such folder.
      """)

  @Argument(help: "Scheme files or folders of them. 方案文件或文件夹。")
  var paths: [String] = []

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.reporting {
      let found = try SchemeCases(
        paths: paths.isEmpty ? [SchemeLocator.customaryFolder] : paths)
      let outcomes = try found.cases.map { item in
        SchemeTestOutcome(
          path: item.path, name: item.test.name,
          failures: try item.test.failures(under: item.scheme))
      }
      try output.write(
        Report(outcomes, of: found.paths), json: JSONValue(outcomes), Remarks())
      if outcomes.contains(where: { !$0.failures.isEmpty }) { throw ExitCode(.findings) }
    }
  }
}

import ArgumentParser
import Glibc
import HengModel
import HengWork
import HengWorkbench

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Open the workbench: a local page to drag weights in and see verdicts move. 本机工作台。",
    discussion: """
      The page is served on 127.0.0.1 only, and the address that is printed works once; it opens \
      by itself where there is a desktop. What is changed stays in the page's address, and can be \
      downloaded as an overlay file. Ctrl-C stops the server.
      """)

  @Argument(help: .evaluationsOfOneScheme)
  var paths: [String]

  @Option(
    name: .customLong("scheme-overlay"),
    help: "A scenario to compare with: a file of changes to the scheme; may be repeated. 情景文件。")
  var overlays: [String] = []

  @Option(help: "The port; 0 for any that is free. 端口。")
  var port = 0

  @Flag(inversion: .prefixedNo, help: "Open the page in a browser, if there is a desktop. 打开浏览器。")
  var open = true

  @OptionGroup var languageOptions: LanguageOptions

  func validate() throws {
    if !(0...65_535).contains(port) {
      throw ValidationError("--port must lie between 0 and 65535")
    }
  }

  func run() async throws {
    try await languageOptions.reporting {
      let progress = ProgressLine(total: try EvaluationBatch(paths: paths).fileCount)
      defer { progress.clear() }
      let desk = try Desk(loading: paths, overlays: overlays, progress: progress.show)
      progress.clear()
      languageOptions.tell(desk.remarks)
      let (opens, language) = (open, languageOptions.language)
      do {
        try await Workbench(desk).run(port: port) { address in
          let text =
            language == .chinese
            ? "工作台：\(address)\n（此地址只能打开一次；Ctrl-C 结束）\n"
            : "workbench: \(address)\n(the address works once; Ctrl-C stops)\n"
          _ = StandardStream.write(text, to: STDOUT_FILENO)
          if opens { Desktop.open(address) }
        }
      } catch let error as WorkbenchError {
        _ = StandardStream.write("heng: \(error.message[language])\n", to: STDERR_FILENO)
        throw ExitCode(.cannotCreate)
      }
    }
  }
}

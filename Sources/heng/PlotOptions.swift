import ArgumentParser
import FoundationEssentials
import HengReports

/// Where a command's picture goes.
struct PlotOptions: ParsableArguments {
  @Option(help: "Draw the result as a picture, FILE.svg. 输出图形。")
  var plot: String?

  func validate() throws {
    if let plot, !plot.hasSuffix(".svg") {
      throw ValidationError("--plot takes a file that ends in .svg, not '\(plot)'")
    }
  }

  /// Writes a picture, if one is wanted.
  func write(_ svg: @autoclosure () -> String) throws {
    guard let plot else { return }
    try OutputFile.write(svg(), to: plot)
  }
}

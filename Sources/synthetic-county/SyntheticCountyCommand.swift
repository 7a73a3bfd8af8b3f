import ArgumentParser
import FoundationEssentials
import SyntheticCounty

@main
struct SyntheticCountyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthetic-county",
    abstract: "Writes the evaluations of a made-up county. 生成合成县的评价文件。",
    discussion: "Equal seeds give equal files. Files of the same names are replaced.")

  @Option(help: "The seed that all figures follow from. 随机种子。")
  var seed: UInt64 = 2023

  @Option(help: "The folder to write to. 输出文件夹。")
  var output: String

  func run() throws {
    for file in County(seed: seed).files + County(seed: seed).tableFiles {
      let url = URL(filePath: "\(output)/\(file.path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
  }
}

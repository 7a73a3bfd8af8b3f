import ArgumentParser
import HengModel

/// The command: one file for each subcommand, none with logic of its own.
@main
struct Heng: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heng",
    abstract: "Scores departments' performance evaluations and traces every mark. 部门绩效评价计分与溯源。",
    discussion: """
      Exit codes: 0 done; 1 asked-for findings (heng check found what --fail-on names, a scheme's \
      case failed); 64 usage; 65 bad data; 66 missing input; 70 internal; 73 and 74 output.
      """,
    version: HengVersion.current,
    subcommands: [
      ScoreCommand.self, ExplainCommand.self, CheckCommand.self, TestCommand.self,
      WhatIfCommand.self, StabilityCommand.self, RobustnessCommand.self, VarianceCommand.self,
      TrendCommand.self, IndexCommand.self, WeightsCommand.self,
      FormCommand.self, ReportCommand.self, NotebookCommand.self, ServeCommand.self,
    ])
}

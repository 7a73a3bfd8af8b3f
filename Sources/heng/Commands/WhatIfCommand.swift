import ArgumentParser
import HengReports
import HengSensitivity
import HengWork

struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Change weights, rules or grade cuts: who changes grade and rank? 假如改变权重、规则或等级线。",
    discussion: """
      A changed weight takes from, or gives to, all others in proportion; --lock keeps some. \
      Totals are exact and rounded by the scheme's rule.
      """)

  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if !analysis.changesScheme {
      throw ValidationError("nothing is changed: give --set or --scheme-overlay")
    }
  }

  func run() throws {
    try output.reporting {
      let units = try analysis.units()
      let whatIf = WhatIf(units.before, units.after)
      try output.write(
        Report(whatIf, overlay: units.overlay), json: JSONValue(whatIf, overlay: units.overlay),
        units.remarks)
    }
  }
}

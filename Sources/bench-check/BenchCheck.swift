import Glibc

/// Holds Heng's speed to ratios within one process, or does a piece of the work.
@main
struct BenchCheck {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.dropFirst().first) {
    case ("ratios", nil):
      let checks = try await RatioCheck.all()
      for check in checks { print(check) }
      if !checks.allSatisfy(\.passes) { exit(1) }
    case ("answers", nil):
      print(try await Answers.json())
    case ("list", nil):
      for work in FixedWork.allCases { print(work.rawValue) }
    case ("run", let name?):
      guard let work = FixedWork(rawValue: name) else { usage() }
      try await work.run()
    default:
      usage()
    }
  }

  private static func usage() -> Never {
    print("usage: bench-check ratios | answers | list | run WORK")
    exit(64)
  }
}

import Glibc

/// Holds Heng's speed to ratios within one process and to how time grows, or does a piece of the
/// work.
@main
struct BenchCheck {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.dropFirst().first) {
    case ("ratios", nil):
      let ratios = try await RatioCheck.all()
      for check in ratios { print(check) }
      let growths = try GrowthCheck.all()
      for check in growths { print(check) }
      if !ratios.allSatisfy(\.passes) || !growths.allSatisfy(\.passes) { exit(1) }
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

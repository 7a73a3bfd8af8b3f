import HengModel
import HengSensitivity
import HengTestSupport
import HengWorkbench

/// Desks to test with.
enum DeskSamples {
  /// The 60 made-up departments of a year.
  static func county() throws -> Desk {
    try Desk(loading: [ProjectFiles.path("datasets/synthetic-county/2023")])
  }

  /// The source report.
  static func hengshan() throws -> Desk {
    try Desk(loading: [ProjectFiles.path("datasets/hengshan-civil-affairs-2023")])
  }
}

/// Random changes of the Hunan scheme, sensible and not.
struct RandomStates {
  private var random: RepeatableRandom
  private let desk: Desk

  init(seed: UInt64, desk: Desk) {
    random = RepeatableRandom(seed: seed)
    self.desk = desk
  }

  mutating func next() -> DeskState {
    var state = DeskState()
    let bearers = desk.units.indicators.map(\.id) + desk.units.dimensions.map(\.id)
    var named: Set<String> = []
    for _ in 0..<random.integer(in: 1...4) {
      let id = bearers[random.integer(in: 0...(bearers.count - 1))]
      guard named.insert(id).inserted else { continue }
      switch random.integer(in: 0...3) {
      case 0: state.locks.append(id)
      case 1:
        state.settings.append("\(id)=\(random.integer(in: 0...90))/\(random.integer(in: 3...7))")
      default:
        state.settings.append("\(id)=\(random.integer(in: 0...25)).\(random.integer(in: 0...9))")
      }
    }
    if random.integer(in: 0...2) == 0 {
      state.settings.append("grades.excellent=\(random.integer(in: 81...95))")
    }
    if random.integer(in: 0...3) == 0 {
      state.settings.append("budget-control-rate.cut-2=\(random.integer(in: 5...19))%")
    }
    return state
  }
}

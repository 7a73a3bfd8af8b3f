import HengDiagnostics
import HengIndex
import HengModel
import HengReading
import HengTestSupport

/// An index of four departments and three indicators in a temporary folder.
struct SmallIndex {
  static let indicators = """
    code,name,parent,level,direction,weight,target,denominator
    total,总指数,,0,1,1,,
    money,资金,total,1,1,2,,
    people,人员,total,1,1,1,,
    speed,执行率,money,2,1,1,95,
    debt,欠款,money,2,-1,1,,
    served,服务人次,people,2,1,1,,staff

    """
  static let data = """
    code,name,kind,staff,speed,debt,served
    civil,民政局,a,10,90,3,500
    health,卫健局,a,20,80,1,700
    school,教育局,b,40,95,2,900
    roads,交通局,b,30,70,4,300

    """

  let folder: TemporaryFolder
  let path: String

  init(
    indicators: String = Self.indicators, data: String = Self.data, steps: String = "{}",
    top: String = "", dataNode: String = "{ table: data.csv, name: name }"
  ) throws {
    folder = try TemporaryFolder()
    try folder.write(indicators, to: "indicators.csv")
    try folder.write(data, to: "data.csv")
    path = try folder.write(
      """
      heng-index: 1
      label: 小指数
      data: \(dataNode)
      indicators: indicators.csv
      steps: \(steps)
      \(top)
      """, to: "index.yaml")
  }

  func load() throws(InvalidFiles) -> LoadedIndex { try IndexFile(path: path).load() }

  /// The mistakes as `file:line:column code`, those of a run and of a replay included.
  func mistakes(replaying edits: [String] = []) -> [String] {
    do throws(InvalidFiles) {
      _ = try load().run(replaying: edits)
      return []
    } catch {
      return error.diagnostics.filter { $0.severity == .error }.map { diagnostic in
        let place =
          diagnostic.place.text(settings: .options).split(separator: "/").last.map(String.init)
          ?? ""
        return "\(place) \(diagnostic.code)"
      }
    }
  }

  /// The messages in English.
  func messages() -> [String] {
    do throws(InvalidFiles) {
      _ = try load().run()
      return []
    } catch {
      return error.diagnostics.filter { $0.severity == .error }.map { $0.text(.english) }
    }
  }
}

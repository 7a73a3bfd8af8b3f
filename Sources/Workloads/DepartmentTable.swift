import FoundationEssentials
import HengNumerics
import HengReading
import HengScoring
import HengWork

/// A table of made-up departments in a CSV of 34 columns, scored as `heng score` does.
///
/// The columns are those of `Benchmarks/peers/county_table.py`, which makes other numbers.
public final class DepartmentTable {
  private let folder: String
  private let rowCount: Int

  /// Writes the table and the map of its columns to a folder of its own.
  public init(rowCount: Int) throws {
    self.rowCount = rowCount
    folder = FileManager.default.temporaryDirectory.path + "/heng-work-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var stream = RandomStream(seed: 34, block: 0)
    var lines = [DepartmentTable.columns.joined(separator: ",")]
    for number in 0..<rowCount { lines.append(DepartmentTable.department(number, &stream)) }
    try write(lines.joined(separator: "\n") + "\n", to: "county.csv")
    try write(DepartmentTable.map, to: "county.yaml")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }

  /// Scores every department, in one run.
  public func score() throws {
    var batch = try EvaluationBatch(paths: ["\(folder)/county.yaml"])
    batch.runCount = 1
    var count = 0
    _ = try batch.summaries {
      $0.summary.total
    } into: {
      count += $0.count
    }
    precondition(count == rowCount, "\(count) of \(rowCount) departments have a score")
  }

  // MARK: Text

  private static let facts = [
    ("staff-in-post", "在职人员数"), ("establishment", "编制数"),
    ("official-expenses-budget", "三公预算"), ("official-expenses", "三公支出"),
    ("initial-budget", "年初预算"), ("supplementary-budget", "追加预算"), ("carry-over", "上年结转"),
    ("year-end-balance", "年末结余"), ("built-area", "建设面积"), ("approved-area", "批准面积"),
    ("building-cost", "实际投资"), ("approved-cost", "批准概算"), ("operating-expenses", "公用支出"),
    ("operating-budget", "公用预算"), ("procurement", "采购金额"), ("procurement-budget", "采购预算"),
  ]
  private static let columns =
    ["单位编码", "单位名称"] + facts.map(\.1) + [
      "上年三公预算", "有财务制度", "有节约制度", "制度合法完整", "制度得到执行", "违规例数", "公开内容",
      "公开时限", "数据真实", "数据完整", "数据准确", "考核得分", "效益评分", "行政效能", "满意人数", "调查人数",
    ]

  private static func department(_ number: Int, _ stream: inout RandomStream) -> String {
    func draw(_ low: Int, _ high: Int) -> Int { low + Int(Double(high - low) * stream.nextUnit()) }
    func yuan(_ low: Int, _ high: Int) -> String {
      let cents = draw(low * 100, high * 100)
      return "\(cents / 100).\(cents / 10 % 10)\(cents % 10)"
    }
    func answers(_ count: Int) -> [String] {
      (0..<count).map { _ in stream.nextUnit() < 0.9 ? "是" : "否" }
    }
    var cells = ["\(100_000 + number)", "合成单位\(number)", "\(draw(40, 60))", "50"]
    cells += [yuan(9, 10), yuan(6, 11), yuan(400, 500), yuan(0, 100), yuan(4, 15), yuan(0, 50)]
    cells += ["\(draw(900, 1200))", "1000", yuan(270, 360), "300", yuan(36, 42), "40"]
    cells += [yuan(24, 26), "25", yuan(9, 11)]
    cells += answers(4) + ["\(draw(0, 3))"] + answers(5)
    cells += [yuan(60, 100), yuan(2, 10), ["效果较好", "效果一般", "无效果或不明显"][draw(0, 3)]]
    return (cells + ["\(draw(180, 300))", "300"]).joined(separator: ",")
  }

  private static let map = """
    heng-table: 1
    table: county.csv
    scheme: \(projectRoot)/datasets/schemes/hunan-whole-department.yaml
    year: 2023
    place: 虚构的基础数据表
    synthetic: true
    columns:
      unit: 单位编码
      label: 单位名称
      facts:
    \(facts.map { "    \($0.0): \($0.1)" }.joined(separator: "\n"))
      prior-facts:
        official-expenses-budget: 上年三公预算
      judgements:
        management-systems:
          items:
            internal-finance: 有财务制度
            thrift: 有节约制度
            lawful-and-complete: 制度合法完整
            carried-out: 制度得到执行
        compliant-use-of-funds: { incidents: 违规例数 }
        disclosure:
          items:
            content: 公开内容
            deadline: 公开时限
            true-data: 数据真实
            complete-data: 数据完整
            accurate-data: 数据准确
        key-work-completion-rate: { score: 考核得分, of: 100, status: reported }
        economic-and-social-benefit: 效益评分
        administrative-efficiency: { level: 行政效能 }
      satisfaction:
        - { group: 服务对象, target: 90%, satisfied: 满意人数, asked: 调查人数 }

    """
}

/// The folder of the project.
let projectRoot = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

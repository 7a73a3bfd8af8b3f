/// All departments' year as one table, and the file that says what its columns mean.
struct TableText {
  let year: Int
  let accounts: [(unit: String, account: Account)]
  let seed: UInt64

  /// A column: its header and a department's cell.
  private struct Column: Sendable {
    var header: String
    var cell: @Sendable (String, Account) -> String

    init(_ header: String, _ cell: @escaping @Sendable (String, Account) -> String) {
      self.header = header
      self.cell = cell
    }
  }

  /// A column with the figures of a fact.
  private struct FactColumn: Sendable {
    var id: String
    var column: Column

    init(_ id: String, _ header: String, _ cell: @escaping @Sendable (Account) -> String) {
      self.id = id
      column = Column(header) { cell($1) }
    }
  }

  private static let facts: [FactColumn] = [
    FactColumn("staff-in-post", "在职人员数") { "\($0.staff)" },
    FactColumn("establishment", "编制数") { "\($0.establishment)" },
    FactColumn("official-expenses-budget", "“三公”经费预算数") { $0.officialExpensesBudget.figure },
    FactColumn("official-expenses", "“三公”经费实际支出数") { $0.officialExpenses.figure },
    FactColumn("initial-budget", "年初预算") { $0.initialBudget.figure },
    FactColumn("supplementary-budget", "本年追加预算") { $0.supplementaryBudget.figure },
    FactColumn("carry-over", "上年结转") { $0.carryOver.figure },
    FactColumn("year-end-balance", "年末结余") { $0.yearEndBalance.figure },
    FactColumn("built-area", "楼堂馆所实际建设面积") { "\($0.builtArea)" },
    FactColumn("approved-area", "楼堂馆所批准建设面积") { "\($0.approvedArea)" },
    FactColumn("building-cost", "楼堂馆所实际投资") { $0.buildingCost.figure },
    FactColumn("approved-cost", "楼堂馆所批准概算") { $0.approvedCost.figure },
    FactColumn("operating-expenses", "公用经费实际支出") { $0.operatingExpenses.figure },
    FactColumn("operating-budget", "公用经费预算安排") { $0.operatingBudget.figure },
    FactColumn("procurement", "实际政府采购金额") { $0.procurement.figure },
    FactColumn("procurement-budget", "政府采购预算数") { $0.procurementBudget.figure },
  ]

  private static let prior = FactColumn("official-expenses-budget", "上年“三公”经费预算数") {
    $0.priorOfficialExpensesBudget.figure
  }

  private static let management = ["有财务制度", "有厉行节约制度", "制度合法完整", "制度得到执行"]
  private static let disclosure = ["公开内容合规", "公开及时", "数据真实", "数据完整", "数据准确"]
  private static let efficiency = ["效果较好", "效果一般", "无效果或不明显"]

  private static let judgements: [Column] =
    management.enumerated().map { index, header in
      Column(header) { $1.conduct.managementItems[index] ? "是" : "否" }
    } + [Column("违规例数") { "\($1.conduct.incidentCount)" }]
    + disclosure.enumerated().map { index, header in
      Column(header) { $1.conduct.disclosureItems[index] ? "是" : "否" }
    } + [
      Column("绩效考核得分") { "\($1.conduct.keyWork / 10).\($1.conduct.keyWork % 10)" },
      Column("效益评分") { "\($1.conduct.benefitTenths / 10).\($1.conduct.benefitTenths % 10)" },
      Column("行政效能") { efficiency[$1.conduct.efficiency] },
      Column("满意人数") { "\($1.conduct.satisfied)" },
      Column("调查人数") { "\($1.conduct.asked)" },
    ]

  private static let columns: [Column] =
    [
      Column("单位编码") { unit, _ in "synthetic-unit-\(unit)" },
      Column("单位名称") { unit, _ in "合成单位\(unit)（虚构）" },
    ] + facts.map(\.column) + [prior.column] + judgements

  /// The table: a line that says what it is, the header, and a line for each department.
  var table: String {
    let title = "合成数据，纯属虚构（synthetic-county，种子 \(seed)）"
    let lines =
      [[title] + TableText.columns.dropFirst().map { _ in "" }]
      + [TableText.columns.map(\.header)]
      + accounts.map { unit, account in TableText.columns.map { $0.cell(unit, account) } }
    return lines.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// What the columns mean.
  var map: String {
    func items(_ findings: [Finding], _ headers: [String]) -> String {
      zip(findings, headers).map { "\($0.item): \($1)" }.joined(separator: ", ")
    }
    let lines =
      [
        "# Made-up data by synthetic-county, seed \(seed); it describes no real unit. 合成数据，纯属虚构。",
        "heng-table: 1",
        "table: \(year)-table.csv",
        "scheme: ../schemes/hunan-whole-department.yaml",
        "year: \(year)",
        "place: 虚构的基础数据表",
        "synthetic: true",
        "note: { zh: 合成数据，纯属虚构，不指任何真实单位。, en: Made-up data that describes no real unit. }",
        "columns:",
        "  unit: 单位编码",
        "  label: 单位名称",
        "  facts:",
      ] + TableText.facts.map { "    \($0.id): \($0.column.header)" }
      + [
        "  prior-facts:",
        "    \(TableText.prior.id): \(TableText.prior.column.header)",
        "  judgements:",
        "    management-systems: { items: { \(items(Finding.management, TableText.management)) } }",
        "    compliant-use-of-funds: { incidents: 违规例数 }",
        "    disclosure: { items: { \(items(Finding.disclosure, TableText.disclosure)) } }",
        "    key-work-completion-rate: { score: 绩效考核得分, of: 100, status: reported }",
        "    economic-and-social-benefit: 效益评分",
        "    administrative-efficiency: { level: 行政效能 }",
        "  satisfaction:",
        "    - { group: { zh: 服务对象, en: People served }, target: 90%, satisfied: 满意人数, asked: 调查人数 }",
      ]
    return lines.map { $0 + "\n" }.joined()
  }
}

/// The columns of an indicator table, in English and Chinese.
package enum IndexTableColumn: String, CaseIterable {
  case code
  case chineseName = "name-zh"
  case englishName = "name-en"
  case parent, level, direction, weight, unit, target, denominator

  /// The names that a header may have for it; a plain `name` is one for both languages.
  package var names: [String] {
    switch self {
    case .code: ["code", "代码", "编码"]
    case .chineseName: ["name-zh", "name", "名称", "中文名称", "指标", "指标名称"]
    case .englishName: ["name-en", "英文名称"]
    case .parent: ["parent", "上级", "上级代码"]
    case .level: ["level", "层级", "级别"]
    case .direction: ["direction", "方向"]
    case .weight: ["weight", "权重"]
    case .unit: ["unit", "计量单位", "单位"]
    case .target: ["target", "目标值", "目标"]
    case .denominator: ["denominator", "分母"]
    }
  }

  package static let allNames = allCases.flatMap(\.names)
}

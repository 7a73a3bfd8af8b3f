import HengIndex
import HengModel

extension IndexFileProblem {
  /// The message of a mistake in the spec; `nil` for another one.
  var specMessage: LocalizedText? {
    switch self {
    case .unknownElement(let id, let nearest):
      Problem.emptyFile.unknown(
        zh: "指标表里没有“\(id)”", en: "the indicator table has no “\(id)”", nearest: nearest,
        choices: [])
    case .scaleNotRising:
      LocalizedText(zh: "下端应小于上端", en: "expected the lower end below the upper one")
    case .badBands:
      LocalizedText(
        zh: "bounds 应逐个增大，points 应比 bounds 多一个",
        en: "expected bounds that rise, and one more of points than of bounds")
    case .placesAllZero:
      LocalizedText(zh: "位次权重不应全为 0", en: "all weights of places are 0; give one a weight")
    case .unknownArgument(let path, let nearest):
      Problem.emptyFile.unknown(
        zh: "没有步骤参数“\(path)”", en: "there is no argument “\(path)” of a step", nearest: nearest,
        choices: IndexStep.allCases.map { "\($0.rawValue).…" })
    case .notAReplay(let text):
      LocalizedText(
        zh: "“\(text)”应写成 步骤.参数=值，如 normalize.method=z-score",
        en: "“\(text)” isn't step.argument=value, such as normalize.method=z-score")
    case .oneOption:
      LocalizedText(zh: "至少应有两个选项", en: "found fewer than two options, expected two or more")
    case .tooManyCombinations(let count, let limit):
      LocalizedText(
        zh: "各选项共有 \(count) 种组合，上限为 \(limit)",
        en: "the options make \(count) combinations, expected at most \(limit)")
    case .combination(let problem, let options):
      LocalizedText(
        zh: problem.message.zh + "（当 \(options.joined(separator: "、"))）",
        en: problem.message.en + " (with \(options.joined(separator: ", ")))")
    case .noChoices:
      LocalizedText(
        zh: "没有可变动的选择，请加上 choices（如无量纲化的几种方法）或 weight-noise（如 { within: 25% }）",
        en:
          "nothing varies; add choices, such as several normalizations, or weight-noise, such as { within: 25% }"
      )
    case .onlyNoise:
      LocalizedText(
        zh: "没有 choices，方法组合无从列出；权重的变动请用 robustness 或 variance",
        en: "there are no choices to combine; take robustness or variance for weights that vary")
    case .otherRows(let options):
      LocalizedText(
        zh: "选择 \(options.joined(separator: "、")) 筛去的单位不同，不能一并比较；各选择应有同样的筛选",
        en:
          "\(options.joined(separator: ", ")) screens out other units, so they can't be compared; screen the same everywhere"
      )
    case .noScore(let unit, let options):
      LocalizedText(
        zh: "\(unit.zh)没有指数" + (options.isEmpty ? "" : "（当 \(options.joined(separator: "、"))）"),
        en: "\(unit.en) has no index"
          + (options.isEmpty ? "" : " with \(options.joined(separator: ", "))"))
    case .tooManyNumbers(let count, let limit):
      LocalizedText(
        zh: "需存 \(count) 个数，上限为 \(limit)；请减少样本",
        en: "\(count) numbers would have to be held, expected at most \(limit); take fewer samples")
    case .noLevel(let level, let depth):
      LocalizedText(
        zh: "没有第 \(level) 级，应为 1 至 \(depth)",
        en: "there is no level \(level), expected 1 to \(depth)")
    case .importance(let error): error.message
    default: nil
    }
  }

  /// The message of a mistake in a table; `nil` for another one.
  var tableMessage: LocalizedText? {
    switch self {
    case .missingColumn(let name, let chinese):
      LocalizedText(
        zh: "表头缺少列“\(chinese)”（或“\(name)”）",
        en: "the header has no column “\(name)” (or “\(chinese)”)")
    case .misspeltColumn(let name, let nearest):
      LocalizedText(
        zh: "没有列“\(name)”的用法，是否指“\(nearest)”；与指标表无关的列请换个名字",
        en:
          "column “\(name)” isn't known; did you mean “\(nearest)”? Give a column of your own another name"
      )
    case .emptyCode:
      LocalizedText(zh: "代码是空的", en: "the code is empty; give the row one")
    case .badDirection(let text):
      LocalizedText(
        zh: "方向“\(text)”应为 1（正向）或 -1（逆向）",
        en: "direction “\(text)” isn't 1 (larger is better) or -1 (smaller is better)")
    case .wrongLevel(let text, let expected):
      LocalizedText(
        zh: "层级为“\(text)”，按上级推算应为 \(expected)（层级自上而下，指数为 0）",
        en:
          "found level “\(text)”, expected \(expected) by its parents: levels count from the top, where the index is 0"
      )
    case .tree(let problem, let nearest): problem.message(nearest)
    case .missingIndicatorColumn(let id, let label, let nearest):
      Problem.emptyFile.unknown(
        zh: "数据表缺少指标“\(label.zh)”的列，列名应为代码 \(id) 或名称；请补上，或从指标表中删去这一行",
        en:
          "the table has no column “\(id)” for “\(label.en)”; add it, or take the row out of the indicator table",
        nearest: nearest, choices: [])
    case .missingDataColumn(let name, let nearest):
      Problem.emptyFile.unknown(
        zh: "数据表缺少列“\(name)”", en: "the table has no column “\(name)”", nearest: nearest,
        choices: [])
    case .repeatedUnit(let id, let year, let line):
      LocalizedText(
        zh: "单位“\(id)”\(year.map { "\($0) 年" } ?? "")已在第 \(line) 行",
        en: "unit “\(id)” already stands in line \(line)\(year.map { " for \($0)" } ?? "")")
    case .emptyRow:
      LocalizedText(
        zh: "这个单位没有任何指标的数据，请补上数据或删去这一行",
        en: "the unit has no value of any indicator; fill some in or remove the row")
    case .emptyIndicator(let label):
      LocalizedText(
        zh: "指标“\(label.zh)”没有任何数据，请补上数据或从指标表中删去",
        en:
          "no unit has a value of “\(label.en)”; fill some in or take it out of the indicator table"
      )
    default: nil
    }
  }
}

extension ImportanceWeightsError {
  fileprivate var message: LocalizedText {
    switch self {
    case .invalidShare(let share, let id):
      LocalizedText(
        zh: "“\(id)”的份额 \(share) 应不小于 0", en: "share \(share) of “\(id)” isn't 0 or more")
    case .nothingWanted(let id):
      LocalizedText(
        zh: "“\(id)”的下级没有一个要有份额", en: "no part of “\(id)” is to have a share; give one of them some"
      )
    case .noVariance(let id):
      LocalizedText(
        zh: "“\(id)”各单位相同，不会有重要性，份额应为 0",
        en: "all scores of “\(id)” are equal, so it can't matter; give it the share 0")
    case .noIndex:
      LocalizedText(zh: "指数各单位相同或有缺失", en: "the index is the same everywhere, or missing somewhere")
    }
  }
}

extension IndicatorTreeProblem {
  func message(_ nearest: String?) -> LocalizedText {
    switch self {
    case .empty: LocalizedText(zh: "指标表没有指标", en: "the indicator table has no rows")
    case .duplicate(let id):
      LocalizedText(
        zh: "代码“\(id)”已用于前面的一行，请改用别的", en: "code “\(id)” already stands in a row above; use another"
      )
    case .unknownParent(let id):
      Problem.emptyFile.unknown(
        zh: "没有代码为“\(id)”的上级", en: "no row has the code “\(id)” of this parent",
        nearest: nearest, choices: [])
    case .cycle(let ids):
      LocalizedText(
        zh: "上级关系成环：\(ids.joined(separator: " → "))，请让其中一个指向环外的上级",
        en:
          "the parents lead back: \(ids.joined(separator: " → ")); give one of them a parent outside"
      )
    case .secondRoot(let first):
      LocalizedText(
        zh: "没有上级的只应有一行，“\(first)”已是；请填上级",
        en: "only one row may be without a parent, and “\(first)” is; give this row one")
    case .badWeight(let weight):
      LocalizedText(
        zh: "权重 \(weight) 应不小于 0", en: "weight \(weight) isn't 0 or more")
    case .weightsAllZero(let parts):
      LocalizedText(
        zh: "下级 \(parts.joined(separator: "、")) 的权重全为 0，请至少给一个权重",
        en:
          "all its parts (\(parts.joined(separator: ", "))) have the weight 0; give one of them a weight"
      )
    case .aggregateWithDenominator:
      LocalizedText(
        zh: "分母只用于指标，不用于汇总项",
        en: "only indicators are divided; remove the denominator of this aggregate")
    case .aggregateDirection:
      LocalizedText(
        zh: "汇总项是得分，方向只能为 1", en: "an aggregate is a score, which larger is better; write 1")
    }
  }
}

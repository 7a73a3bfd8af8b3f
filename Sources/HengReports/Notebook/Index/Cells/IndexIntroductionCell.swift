import HengModel

extension IndexNotebook {
  /// The first cell: what the index is made of, and what is computed again.
  var introduction: Notebook.Cell {
    var paragraphs = [
      "# " + subject.label.escapedForJupyter,
      LocalizedText(
        zh: "综合指数。计算引擎：heng \(HengVersion.current)。",
        en: "Composite index. Engine: heng \(HengVersion.current)."),
    ]
    let statements = statements.map { "- " + $0 }
    if !statements.isEmpty { paragraphs.append(.joined(statements, with: "\n")) }
    if let note = subject.note { paragraphs.append(note.escapedForJupyter) }
    paragraphs.append(
      LocalizedText(
        zh: """
          打开时看到的表和图是衡算好存下的。运行全部单元后，Python（只用标准库、pandas、Matplotlib）从本文件自带的原始数据表、\
          指标表和各步参数出发，一步一个单元地重算：换算、插补、筛选、异常值处理、无量纲化、赋权、合成、排名。每步之后逐数与衡核对\
          （相对误差不超过十亿分之一，名次须相同），有一个数不同就停下；全部相同则在最后打印核对的个数。
          """,
        en: """
          The tables and pictures in this file as it opens were computed by Heng. Run all cells, and Python \
          (pandas, Matplotlib and its standard library) starts again from the raw data table, the indicator \
          table and the arguments of the steps inside this file and takes every step, one a cell: denominate, \
          impute, screen, treat, normalize, weight, aggregate, rank. After each step it compares figure by \
          figure with Heng (within a relative 1e-9; ranks must be the same) and stops at the first that \
          differs; the last cell prints how many were equal.
          """))
    let takenOver = takenOverImputations + takenOverWeights + takenOverScores
    if !takenOver.isEmpty {
      paragraphs.append(
        LocalizedText(
          zh: "有 \(takenOver.count) 项所用的方法 Python 不会算，照用衡的数，各步的说明里有名单。",
          en: """
            Figures of \(takenOver.count) elements are taken over from Heng, because their methods \
            aren't among those that the Python here knows; the text of each step names them.
            """))
    }
    return .text("introduction", .joined(paragraphs, with: "\n\n"), language)
  }

  /// What a reader must know of the data.
  private var statements: [LocalizedText] {
    var statements: [LocalizedText] = []
    if subject.isSynthetic {
      statements.append("**\(Term.syntheticData)**\(Term.colon)\(Term.madeUp)\(Term.fullStop)")
    }
    if let source = subject.source {
      statements.append(
        LocalizedText(zh: "数据来源：", en: "Source of the data: ")
          + LocalizedText(source).escapedForJupyter)
    }
    if let licence = subject.licence {
      statements.append(Term.licence + Term.colon + LocalizedText(licence).escapedForJupyter)
    }
    return statements
  }
}

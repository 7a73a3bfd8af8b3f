import HengIndex
import HengModel
import HengNumerics

/// What the text of a step says of its methods.
extension IndexNotebook {
  /// More codes than this are counted instead of listed.
  private static let codeLimit = 12

  /// Returns a list of the methods in use, each with its indicators if there are several.
  ///
  /// - Parameters:
  ///   - choices: The choice of each indicator.
  ///   - text: What a choice does.
  /// - Returns: One line of Markdown for each method.
  func methods<Choice>(
    _ choices: PerIndicator<Choice>, _ text: (Choice) -> LocalizedText
  ) -> LocalizedText {
    var found: [(choice: Choice, codes: [String])] = []
    for element in tree.indicators {
      let choice = choices[element.id]
      if let place = found.firstIndex(where: { $0.choice == choice }) {
        found[place].codes.append(element.id)
      } else {
        found.append((choice, [element.id]))
      }
    }
    let lines = found.map { choice, codes in
      found.count == 1 ? "- " + text(choice) : "- " + text(choice) + list(codes)
    }
    return .joined(lines, with: "\n")
  }

  /// Codes in brackets.
  private func list(_ codes: [String]) -> LocalizedText {
    if codes.count > IndexNotebook.codeLimit {
      return LocalizedText(zh: "（\(codes.count) 个指标）", en: " (\(codes.count) indicators)")
    }
    return LocalizedText(codes.joined(separator: ", ")).escapedForJupyter.inParentheses
  }

  /// Says that figures of a step are taken over, where there are any.
  ///
  /// - Parameters:
  ///   - codes: The elements whose figures are Heng's.
  ///   - what: What of them is taken over.
  /// - Returns: A paragraph of Markdown, or nothing.
  func takenOver(_ codes: [String], _ what: LocalizedText) -> LocalizedText {
    if codes.isEmpty { return "" }
    return LocalizedText(
      zh: "\n\n**照用衡的数**：以下各项的\(what.zh)所用的方法，本笔记本的 Python 不会算，直接取自衡，不是独立重算",
      en: """
        \n\n**Taken over from Heng**: the Python of this notebook doesn't know the method behind \
        the \(what.en) of these, which are Heng's figures and aren't computed again
        """) + list(codes) + Term.fullStop
  }

  /// The indicators with missing values that Python can't fill.
  var takenOverImputations: [String] {
    tree.indicators.indices.filter { column in
      guard result.stages.denominated.column(column).contains(where: \.isNaN) else { return false }
      switch specification.imputation[tree.elements[column].id] {
      case .siblings, .nearest, .latest, .interpolated: return true
      case .none, .constant, .mean, .median, .groupMean, .groupMedian: return false
      }
    }.map { tree.elements[$0].id }
  }

  /// The indicators whose weights a method derived.
  var takenOverWeights: [String] {
    guard case .objective = specification.weighting.method else { return [] }
    return tree.groups.filter { $0.parts.allSatisfy { $0 < tree.indicatorCount } }
      .flatMap(\.parts).map { tree.elements[$0].id }
  }

  /// The aggregates that Python can't put together.
  var takenOverScores: [String] {
    tree.groups.filter { group in
      switch method(of: group) {
      case .powerMean: return false
      case .weightedMedian, .orderedWeights, .mazziottaPareto, .borda, .copeland, .topsis,
        .prometheeII:
        return true
      }
    }.map { tree.elements[$0.column].id }
  }

  /// How the parts of a group are put together.
  func method(of group: IndicatorTree.Group) -> Aggregation {
    let plan = specification.aggregation
    return plan.own[tree.elements[group.column].id] ?? plan.ofLevel[group.level] ?? plan.common
  }
}

extension Double {
  /// The number as index files write it, such as 100 or 0.5.
  var argumentText: String {
    // Whole numbers up to here have all their digits.
    self == rounded() && magnitude < 1e15 ? "\(Int(self))" : "\(self)"
  }

  /// A share of 1 in percent, to ten decimal places.
  var shareText: String { ((self * 1e12).rounded() / 1e10).argumentText + "%" }
}

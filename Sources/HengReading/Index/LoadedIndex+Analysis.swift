public import HengDiagnostics
public import HengIndex
public import HengModel
public import HengSensitivity
import HengSources

extension LoadedIndex {
  /// Returns the decisions that could have been taken otherwise, with some arguments changed first.
  ///
  /// - Throws: ``InvalidFiles`` if there are none, or if the changes don't go with them.
  public func choices(replaying edits: [String] = []) throws(InvalidFiles) -> IndexChoices {
    guard var choices else { throw InvalidFiles(.noChoices, in: path) }
    if edits.isEmpty { return choices }
    guard let choicesNode else {
      choices.specifications = [try specification(replaying: edits)]
      return choices
    }
    let context = ReadingContext(LoadedIndex.place(of: edits))
    let reader = IndexChoicesReader(
      tree: pipeline.tree, steps: try steps(replaying: edits), context: context)
    guard let changed = reader.choices(choicesNode, noise: choices.noise) else {
      throw InvalidFiles(context.diagnostics)
    }
    return changed
  }

  /// Runs every combination of options.
  ///
  /// - Throws: ``InvalidFiles`` if there are no choices, or the index itself can't be made.
  public func methodGrid(
    replaying edits: [String] = [], topCount: Int
  ) throws(InvalidFiles) -> MethodGrid {
    let choices = try choices(replaying: edits)
    if choices.choices.isEmpty { throw InvalidFiles(.onlyNoise, in: path) }
    let nominal = try specification(replaying: edits)
    do throws(IndexFailure) {
      return try MethodGrid(pipeline, choices, nominal: nominal, topCount: topCount)
    } catch {
      throw InvalidFiles(places.diagnostics(of: error, pipeline))
    }
  }

  /// Returns the index as a function of its choices and weights.
  ///
  /// - Throws: ``InvalidFiles`` with the combination that can't be, if there is one.
  public func model(replaying edits: [String] = []) throws(InvalidFiles) -> IndexModel {
    let choices = try choices(replaying: edits)
    let nominal = try specification(replaying: edits)
    do throws(IndexModelError) {
      return try IndexModel(pipeline, choices, nominal: nominal)
    } catch {
      throw invalid(error, choices)
    }
  }

  /// Turns what keeps an analysis from being made into mistakes of the file.
  public func invalid(_ error: IndexModelError, _ choices: IndexChoices) -> InvalidFiles {
    let place = Place.file(
      FileLocation(path: path, line: choicesNode?.line, column: choicesNode?.column))
    func names(_ options: [Int]) -> [String] {
      zip(choices.choices, options).map { "\($0.id): \($0.options[$1].id)" }
    }
    switch error {
    case .nominal(let failure): return InvalidFiles(places.diagnostics(of: failure, pipeline))
    case .combination(let options, let failure):
      return InvalidFiles(
        places.diagnostics(of: failure, pipeline).map {
          Diagnostic($0.problem.shown(under: names(options)), at: place)
        })
    case .otherRows(let options):
      return InvalidFiles(.optionsScreenOthers(options: names(options)), at: place)
    case .noScore(let row, let options):
      return InvalidFiles(
        .unitWithoutIndex(unit: pipeline.data.rows[row].label, options: options.map(names) ?? []),
        at: place)
    case .noFactors: return InvalidFiles(.noChoices, at: place)
    case .tooLarge(let count, let limit):
      return InvalidFiles(.tooManyNumbers(count, limit: limit), at: place)
    }
  }

  /// Returns what keeps a step from being taken, in words.
  public func reason(for failure: IndexFailure) -> LocalizedText {
    LocalizedText.joined(places.diagnostics(of: failure, pipeline).prefix(1).map(\.message))
  }

  /// Checks a level that a person named.
  ///
  /// - Throws: ``InvalidFiles`` if the tree has no such level.
  public func check(level: Int, of setting: String) throws(InvalidFiles) {
    let depth = pipeline.tree.depth
    guard (1...depth).contains(level) else {
      throw InvalidFiles(.noLevel(level, depth: depth), at: .setting(setting))
    }
  }

  /// Reads wanted shares of the elements of a level, such as `Conn=60%`.
  ///
  /// - Returns: The shares in the order of columns; `nil` if there are none.
  /// - Throws: ``InvalidFiles`` with every mistake; every element of the level needs a share.
  public func wantedShares(
    _ texts: [String], ofLevel level: Int
  ) throws(InvalidFiles) -> [Double]? {
    if texts.isEmpty { return nil }
    let tree = pipeline.tree
    let columns = tree.elements.indices.filter { tree.levels[$0] == level }
    var shares: [Int: Double] = [:]
    var mistakes: [Diagnostic] = []
    for text in texts {
      let context = ReadingContext(.setting("wanted", value: text))
      let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      let node = SourceNode(content: .scalar(parts.last ?? ""), line: 1, column: 1)
      if parts.count == 2, let column = columns.first(where: { tree.elements[$0].id == parts[0] }),
        let share = context.figure(node, expected: .percent)?.quantity.value
      {
        shares[column] = share.doubleValue
      } else if context.isClean {
        let known = columns.map { tree.elements[$0].id }
        context.report(
          .unknownElement(
            parts.first ?? text, nearest: NearestName.of(parts.first ?? "", among: known)),
          at: node)
      }
      mistakes += context.diagnostics
    }
    for column in columns where shares[column] == nil && mistakes.isEmpty {
      mistakes.append(
        Diagnostic(
          .missingKey(tree.elements[column].id), at: .setting("wanted")))
    }
    if !mistakes.isEmpty { throw InvalidFiles(mistakes) }
    return columns.map { shares[$0] ?? 0 }
  }

  /// Seeks the weights of a level under which its elements have wanted shares in the importance.
  ///
  /// - Throws: ``InvalidFiles`` if there can be none.
  public func importanceWeights(
    _ result: IndexResult, level: Int, wanted: [Double]?, by measure: ImportanceMeasure
  ) throws(InvalidFiles) -> ImportanceWeights {
    do throws(ImportanceWeightsError) {
      return try ImportanceWeights(result, level: level, wanted: wanted, by: measure)
    } catch {
      throw InvalidFiles(.importance(error), in: path)
    }
  }
}

public import HengDiagnostics
public import HengIndex
public import HengModel
package import HengSources

/// An index file with its tables, ready to be run.
public struct LoadedIndex: Sendable {
  /// The file.
  public let path: String
  /// What the index is called.
  public let label: LocalizedText
  /// Where data and indicators come from.
  public let source: String?
  /// The licence of the data.
  public let licence: String?
  /// What else a reader should know.
  public let note: LocalizedText?
  /// Whether the data is made up.
  public let isSynthetic: Bool
  /// The year that the data is of, where no column has it.
  public let year: Int?
  /// The data and the indicators.
  public let pipeline: IndexPipeline
  /// The steps as the file has them.
  public let specification: IndexSpecification
  /// The decisions that could have been taken otherwise; `nil` if the file names none.
  public let choices: IndexChoices?
  /// What is to be told first of how the file and its tables were read.
  public let remarks: Remarks
  /// Where everything stands.
  package let places: IndexPlaces
  /// The steps and the choices as they are written.
  package let steps: SourceNode?
  package let choicesNode: SourceNode?

  /// Takes every step.
  ///
  /// - Parameter edits: Changes of arguments, such as `normalize.method=z-score`.
  /// - Returns: The index with every stage on the way to it.
  /// - Throws: ``InvalidFiles`` with everything that keeps the changes from being made, or a step
  ///   from being taken.
  public func run(replaying edits: [String] = []) throws(InvalidFiles) -> IndexResult {
    let specification = try specification(replaying: edits)
    do throws(IndexFailure) {
      return try pipeline.run(specification)
    } catch {
      let origin = edits.isEmpty ? nil : LoadedIndex.place(of: edits)
      throw InvalidFiles(places.diagnostics(of: error, pipeline, replayedBy: origin))
    }
  }

  /// The setting that changes arguments, with the changes.
  package static func place(of edits: [String]) -> Place {
    .setting("replay", value: edits.joined(separator: " "))
  }

  /// Reads the steps with some of their arguments changed.
  ///
  /// - Parameter edits: Changes such as `normalize.method=z-score`.
  /// - Returns: Everything that is decided then.
  /// - Throws: ``InvalidFiles`` with every mistake.
  public func specification(
    replaying edits: [String]
  ) throws(InvalidFiles) -> IndexSpecification {
    if edits.isEmpty { return specification }
    let changed = try steps(replaying: edits)
    let context = ReadingContext(LoadedIndex.place(of: edits))
    var reader = IndexStepsReader(tree: pipeline.tree, context: context)
    let specification = reader.specification(changed)
    if !context.isClean { throw InvalidFiles(context.diagnostics) }
    return specification
  }

  /// Returns the steps as they would be written with some arguments changed.
  package func steps(replaying edits: [String]) throws(InvalidFiles) -> SourceNode? {
    var mistakes: [Diagnostic] = []
    var changed = steps
    for text in edits {
      let context = ReadingContext(LoadedIndex.place(of: [text]))
      let edit = StepEditReader(context: context).edit(text)
      if let edit { changed = edit.applied(to: changed) }
      mistakes += context.diagnostics
    }
    if !mistakes.isEmpty { throw InvalidFiles(mistakes) }
    return changed
  }
}

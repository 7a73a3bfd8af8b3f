public import HengDiagnostics
public import HengModel

/// A Jupyter notebook: explanations, code, and the results that stand below the code.
///
/// Its Python cells compute everything anew from the tables that the notebook carries and stop at
/// the first figure that differs from Heng's.
public struct Notebook: Hashable, Sendable {
  /// A cell.
  public struct Cell: Hashable, Sendable {
    /// What the cell holds.
    public enum Kind: Hashable, Sendable {
      /// Text in Markdown.
      case markdown
      /// Python code with what stands below it.
      case code(outputs: [Output], isHidden: Bool)
    }

    /// The name, unique in the notebook: letters, digits and hyphens.
    public let id: String
    /// What the cell holds.
    public let kind: Kind
    /// The text or the code.
    public let source: String
  }

  /// A result that stands below a cell's code until the code is run.
  public enum Output: Hashable, Sendable {
    /// A table as HTML.
    case html(String)
    /// A picture as SVG.
    case svg(String)
  }

  /// The cells, from the top.
  public let cells: [Cell]

  /// Creates a notebook from cells with different names.
  init(cells: [Cell]) {
    precondition(Set(cells.map(\.id)).count == cells.count, "two cells have the same name")
    self.cells = cells
  }
}

extension Notebook {
  /// The notebook with a first cell that tells the remarks; without remarks, itself.
  ///
  /// - Parameters:
  ///   - remarks: What is to be told first.
  ///   - language: The language of the notebook.
  /// - Returns: The notebook.
  public func telling(_ remarks: Remarks, _ language: Language) -> Notebook {
    if remarks.isEmpty { return self }
    var report = Report(title: "")
    report.remarks = remarks
    let lines = MarkdownWriter(language: language).lines(of: report.allBlocks)
    return Notebook(cells: [Cell(id: "remarks", kind: .markdown, source: lines)] + cells)
  }
}

extension Notebook.Cell {
  /// Creates a cell of text.
  static func text(_ id: String, _ source: LocalizedText, _ language: Language) -> Self {
    Self(id: id, kind: .markdown, source: source[language])
  }

  /// Creates a cell of code.
  ///
  /// - Parameters:
  ///   - id: The name.
  ///   - source: The code.
  ///   - language: The language of its headings and remarks.
  ///   - outputs: What stands below the code.
  ///   - isHidden: Whether the code is folded away.
  /// - Returns: The cell.
  static func code(
    _ id: String, _ source: LocalizedText, _ language: Language,
    outputs: [Notebook.Output] = [], isHidden: Bool = false
  ) -> Self {
    Self(
      id: id, kind: .code(outputs: outputs, isHidden: isHidden), source: source[language])
  }
}

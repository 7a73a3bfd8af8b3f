import FoundationEssentials

extension Notebook {
  /// Returns the notebook as the text of an `.ipynb` file, nbformat 4.5.
  ///
  /// The same notebook gives the same bytes.
  ///
  /// Source: The Jupyter Notebook format 5.10, "The Notebook file format".
  public func text() throws -> String { try json.text() }

  private var json: JSONValue {
    .object([
      "cells": .array(cells.map(\.json)),
      "metadata": .object([
        "kernelspec": .object([
          "display_name": "Python 3", "language": "python", "name": "python3",
        ]),
        "language_info": .object(["name": "python"]),
      ]),
      "nbformat": .number(4), "nbformat_minor": .number(5),
    ])
  }
}

extension Notebook.Cell {
  fileprivate var json: JSONValue {
    var cell: [String: JSONValue] = ["id": .string(id), "source": JSONValue(linesOf: source)]
    switch kind {
    case .markdown:
      cell["cell_type"] = "markdown"
      cell["metadata"] = .object([:])
    case .code(let outputs, let isHidden):
      cell["cell_type"] = "code"
      cell["execution_count"] = .null
      cell["metadata"] = .object(
        isHidden
          ? ["jupyter": .object(["source_hidden": .bool(true)]), "tags": .array(["hide-input"])]
          : [:])
      cell["outputs"] = .array(outputs.map(\.json))
    }
    return .object(cell)
  }
}

extension Notebook.Output {
  fileprivate var json: JSONValue {
    let (type, text) =
      switch self {
      case .html(let text): ("text/html", text)
      case .svg(let text): ("image/svg+xml", text)
      }
    return .object([
      "data": .object([type: JSONValue(linesOf: text)]), "metadata": .object([:]),
      "output_type": "display_data",
    ])
  }
}

extension JSONValue {
  /// A text as the list of its lines, each but the last with its line feed.
  fileprivate init(linesOf text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self = .array(
      lines.enumerated().map { .string($1 + ($0 < lines.count - 1 ? "\n" : "")) })
  }
}

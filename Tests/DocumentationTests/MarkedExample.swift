/// Code of a test that documents show, between the lines `// example: name` and `// end`.
struct MarkedExample: CustomStringConvertible {
  /// The name behind the first mark.
  let name: String
  /// The test's file.
  let file: String
  /// The modules that the file imports.
  let imports: Set<String>
  /// The lines between the marks without their common indentation.
  let lines: [String]

  var description: String { "\(file): \(name)" }

  /// Finds the examples of a test's file; one without an end is left out.
  static func examples(in text: String, file: String) -> [MarkedExample] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let imports = lines.filter { $0.hasPrefix("import ") }.map { $0.dropFirst("import ".count) }
    var examples: [MarkedExample] = []
    var open: (name: String, lines: [String])?
    for line in lines {
      let word = line.drop { $0 == " " }
      if word.hasPrefix("// example: ") {
        open = (String(word.dropFirst("// example: ".count)), [])
      } else if word == "// end", let example = open {
        examples.append(
          MarkedExample(
            name: example.name, file: file, imports: Set(imports.map(String.init)),
            lines: example.lines.withoutIndentation))
        open = nil
      } else {
        open?.lines.append(line)
      }
    }
    return examples
  }
}

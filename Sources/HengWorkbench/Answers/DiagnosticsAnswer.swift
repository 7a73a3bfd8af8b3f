import HengFormats

/// What is wrong with a state or a question.
struct DiagnosticsAnswer: Encodable {
  struct Item: Encodable {
    var text: Words
    var code: String
  }

  var diagnostics: [Item]

  init(_ error: InvalidFiles) {
    diagnostics = error.diagnostics.map { Item(text: Words($0.message), code: $0.code) }
  }
}

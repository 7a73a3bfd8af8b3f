import HengModel

/// A text in both languages, as the page takes it.
struct Words: Encodable {
  var zh: String
  var en: String

  init(_ text: LocalizedText) { (zh, en) = (text.zh, text.en) }
}

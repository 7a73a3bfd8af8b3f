import HengModel
import HengReports
import Testing

@Suite struct HTMLFragmentTests {
  private let report = Report(
    title: "<b>title</b>",
    blocks: [
      .heading("<i>first</i>"), .paragraph("<script>alert(1)</script> & more"),
      .pairs([.init("a\"b", "<img src=x onerror=alert(1)>")]),
    ])

  @Test func `a fragment is the page's body without title and head`() {
    let writer = HTMLWriter(language: .english)
    let fragment = writer.fragment(of: report)
    #expect(writer.text(of: report).contains(fragment))
    #expect(!fragment.contains("<h1>") && !fragment.contains("<style>"))
  }

  @Test func `nothing in it becomes markup`() {
    let fragment = HTMLWriter(language: .chinese).fragment(of: report)
    #expect(!fragment.contains("<script>") && !fragment.contains("<img"))
    #expect(fragment.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"))
  }
}

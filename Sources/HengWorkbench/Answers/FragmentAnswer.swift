import HengModel
import HengReports

/// A report as markup to put into the page.
struct FragmentAnswer: Encodable {
  var title: String
  var html: String

  init(_ report: Report, _ language: Language) {
    title = report.title[language]
    html = HTMLWriter(language: language).fragment(of: report)
  }
}

package import HengModel
package import HengReports

/// A report as markup to put into the page.
package struct FragmentAnswer: Encodable {
  package var title: String
  package var html: String

  package init(_ report: Report, _ language: Language) {
    title = report.title[language]
    html = HTMLWriter(language: language).fragment(of: report)
  }
}

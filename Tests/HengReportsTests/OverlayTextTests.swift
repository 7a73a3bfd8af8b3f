import HengModel
import HengReading
import HengReports
import HengScoring
import HengTestSupport
import HengWork
import Testing

@Suite struct OverlayTextTests {
  private static let schemes = [
    "hunan-whole-department", "self-evaluation-form", "yueyang-2019", "yuhua-2017",
    "hunan-unit-2018",
  ]

  private func scheme(_ name: String) throws -> Scheme {
    try SchemeFile(path: ProjectFiles.path("datasets/schemes/\(name).yaml")).scheme(forYear: 2023)
  }

  private func read(_ text: String, for scheme: Scheme) throws -> SchemeOverlay {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "overlay.yaml")
    return try OverlayFile(path: path).overlay(for: scheme)
  }

  /// Setting every parameter to what it is leaves all of them in the file.
  @Test(arguments: schemes)
  func `every parameter of a scheme is read as it was written`(name: String) throws {
    let scheme = try scheme(name)
    let first = try #require(scheme.rows.first { $0.indicator.fullMarks > 0 }).indicator
    let overlay = SchemeOverlay(
      label: LocalizedText(zh: "“引号\"与\\斜杠: #井号\n换行\u{202E}", en: "- [x] {y} & *z 'q' \u{1F600}"),
      weights: [.init(id: first.id, marks: Rational(1, over: 3))],
      locked: scheme.rows.map(\.indicator.id).filter { $0 != first.id },
      parameters: scheme.parameters.map { .init(address: $0.address, value: $0.value) })
    #expect(try read(overlay.fileText(of: scheme), for: scheme) == overlay)
    let settings = OverlaySettings(
      settings: overlay.settingTexts(of: scheme), locks: overlay.locked)
    var fromSettings = try settings.overlay(for: scheme)
    fromSettings.label = overlay.label
    #expect(fromSettings == overlay)
  }

  @Test func `an overlay that changes nothing is a file all the same`() throws {
    let scheme = try scheme("hunan-whole-department")
    #expect(SchemeOverlay().fileText(of: scheme) == "heng-overlay: 1\n")
    #expect(try read(SchemeOverlay().fileText(of: scheme), for: scheme).isEmpty)
  }
}

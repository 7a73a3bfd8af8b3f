import Foundation
import HengTestSupport
import HengWorkbench
import Testing

@Suite struct PageFileTests {
  private static let folder = ProjectFiles.path("Sources/CWorkbenchPage/Page")

  /// Every file of the page's folder is served as it is, and nothing else.
  @Test func `the list is the folder`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    let files = PageFile.all
    #expect(files.map(\.name).sorted() == names)
    for file in files {
      let bytes = try Data(contentsOf: URL(filePath: "\(Self.folder)/\(file.name)"))
      #expect(Data(file.bytes) == bytes, "\(file.name)")
    }
  }

  /// Nothing is fetched from any network, and no markup holds what the security policy forbids.
  @Test func `no file names another host or carries inline code`() throws {
    for file in PageFile.all {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let addresses = text.matches(of: /(https?:)?\/\/[a-z0-9-]+\.[a-z0-9]+/).map {
        String($0.output.0)
      }
      #expect(addresses.allSatisfy { $0.hasSuffix("//www.w3") }, "\(file.name): \(addresses)")
      if file.name.hasSuffix(".html") {
        #expect(!text.contains("style=") && !text.contains(" on") && !text.contains("<script>"))
      }
    }
  }
}

import Foundation
import HengTestSupport
import Testing

@Suite struct VarianceCommandTests {
  private static let spec = "datasets/variance/hengshan.yaml"

  @Test func `tells where the variance comes from in either language`() throws {
    let english = try Command.run("variance", Self.spec, "--samples", "64")
    #expect(english.status == 0 && english.errors == "")
    #expect(english.output.contains("control-weight"))
    #expect(english.output.contains("64, 896 evaluations"))
    #expect(english.output.contains("indistinguishable from 0"))
    let chinese = try Command.run("variance", Self.spec, "--samples", "64", "--lang", "zh")
    #expect(chinese.output.contains("不能与 0 区分"))
  }

  @Test func `the same seed gives the same bytes and another one doesn't`() throws {
    let arguments = ["variance", Self.spec, "--samples", "64", "--json"]
    let first = try Command.run(arguments)
    #expect(try Command.run(arguments).output == first.output)
    #expect(try Command.run(arguments + ["--seed", "1"]).output == first.output)
    let other = try Command.run(arguments + ["--seed", "2"]).output
    #expect(other != first.output && other.contains("\"seed\" : \"2\""))
  }

  @Test func `draws the first figure`() throws {
    let folder = try TemporaryFolder()
    let plot = folder.path + "/variance.svg"
    let result = try Command.run("variance", Self.spec, "--samples", "64", "--plot", plot)
    #expect(result.status == 0)
    #expect(ProjectFiles.text(plot)?.hasPrefix("<svg") == true)
  }

  static let exitCodes: [(arguments: [String], status: Int32)] = [
    (["variance"], 64), (["variance", spec, "--samples", "100"], 64),
    (["variance", spec, "--samples", "1"], 64), (["variance", spec, "--seed", "-1"], 64),
    (["variance", spec, "--plot", "picture.png"], 64), (["variance", "no/such.yaml"], 66),
    (["variance", "datasets/hengshan-civil-affairs-2023/evaluation.yaml"], 65),
    (["variance", "datasets/variance"], 65), (["variance", "--help"], 0),
    (["variance", spec, "--samples", "2"], 0),
  ]

  @Test(arguments: exitCodes)
  func `each kind of mistake has its exit code`(arguments: [String], status: Int32) throws {
    let result = try Command.run(arguments)
    #expect(result.status == status)
    #expect((result.status == 0) != result.output.isEmpty)
    #expect((result.status == 0) == result.errors.isEmpty)
  }

  @Test func `every fixture of a mistake exits with 65 and prints nothing but messages`() throws {
    let fixtures = "Tests/HengReadingTests/Fixtures/invalid/variance"
    let names = try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(fixtures))
      .filter { $0.hasSuffix(".yaml") }
    #expect(names.count > 30)
    for name in names.sorted() {
      let result = try Command.run("variance", "\(fixtures)/\(name)")
      #expect(result.status == 65, "\(name)")
      #expect(result.output.isEmpty, "\(name)")
      #expect(result.errors.split(separator: "\n").allSatisfy { $0.contains(": error: ") })
    }
  }
}

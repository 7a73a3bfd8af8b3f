import Foundation
import FoundationNetworking
import HengTestSupport
import Testing

/// A workbench that runs until it is told to stop.
private final class RunningWorkbench {
  let process = Process()
  let output = Pipe()
  let host: String
  let token: String

  init(_ paths: String...) throws {
    let tests = try #require(CommandLine.arguments.first)
    process.executableURL = URL(filePath: tests).deletingLastPathComponent().appending(path: "heng")
    process.arguments = ["serve"] + paths + ["--no-open", "--lang", "en"]
    process.currentDirectoryURL = URL(filePath: ProjectFiles.root)
    process.standardOutput = output
    try process.run()
    var text = ""
    while !text.contains("\n"),
      case let data = output.fileHandleForReading.availableData, !data.isEmpty
    {
      text += String(decoding: data, as: UTF8.self)
    }
    let address = try #require(text.firstMatch(of: /(http:\/\/127\.0\.0\.1:\d+)\/#token=(\w+)/))
    host = String(address.output.1)
    token = String(address.output.2)
  }

  deinit { if process.isRunning { process.terminate() } }

  func ask(
    _ path: String, key: String? = nil, body: String? = nil, headers: [String: String] = [:]
  ) async throws -> (status: Int, text: String, headers: [AnyHashable: Any]) {
    var request = URLRequest(url: try #require(URL(string: host + path)))
    request.timeoutInterval = 60
    if let key { request.setValue("Bearer " + key, forHTTPHeaderField: "Authorization") }
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    if let body {
      request.httpMethod = "POST"
      request.httpBody = Data(body.utf8)
    }
    let (data, response) = try await URLSession.shared.data(for: request)
    let http = try #require(response as? HTTPURLResponse)
    return (http.statusCode, String(decoding: data, as: UTF8.self), http.allHeaderFields)
  }

  func open() async throws -> String {
    let answer = try await ask("/session", body: #"{"token": "\#(token)"}"#)
    return try #require(try Document(answer.text)["key"].text)
  }
}

@Suite struct ServeCommandTests {
  private static let source = "datasets/hengshan-civil-affairs-2023"
  private static let noOverlay =
    "Tests/HengReadingTests/Fixtures/invalid/overlay/not-an-overlay-file.yaml"

  static let mistakes: [(arguments: [String], status: Int32, message: String)] = [
    ([], 64, "Missing expected argument"),
    ([source, "--port", "70000"], 64, "--port must lie between 0 and 65535"),
    (["nowhere"], 66, "nowhere: error: no such file or folder [file-not-found]"),
    ([source, "datasets/hunan-unit-2018"], 65, "[different-rows]"),
    ([source, "--scheme-overlay", noOverlay], 65, "\(noOverlay):1:1: error: "),
    (["datasets/schemes/yuhua-2017.yaml"], 65, "[not-an-evaluation-file]"),
  ]

  @Test(arguments: mistakes)
  func `mistakes end it before anything is served`(
    arguments: [String], status: Int32, message: String
  ) throws {
    let result = try Command.run(["serve"] + arguments)
    #expect(result.status == status && result.output == "")
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func `it serves whoever brings the token, once, and stops when told`() async throws {
    let workbench = try RunningWorkbench(Self.source)
    let page = try await workbench.ask("/")
    #expect(page.status == 200 && page.text.contains("<html"))
    let policy = try #require(page.headers["Content-Security-Policy"] as? String)
    #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
    #expect(try await workbench.ask("/api/desk").status == 401)
    #expect(try await workbench.ask("/session", body: #"{"token": "x"}"#).status == 403)
    #expect(try await workbench.ask("/session", body: "").status == 403)
    let key = try await workbench.open()
    #expect(
      try await workbench.ask("/session", body: #"{"token": "\#(workbench.token)"}"#).status == 403)
    #expect(try await workbench.ask("/api/desk", key: key + "0").status == 401)

    let verdict = try await workbench.ask("/api/verdict?set=budget-control-rate%3D3", key: key)
    #expect(verdict.status == 200)
    #expect(try Document(verdict.text)["totals"][0].text == "90.87")
    let refused = try await workbench.ask("/api/verdict?set=budget-control-rate%3D101", key: key)
    #expect(refused.status == 200)
    #expect(try Document(refused.text)["diagnostics"][0]["code"].text == "number-out-of-range")
    for path in ["/api/nothing", "/..%2F..%2Fetc%2Fpasswd"] {
      #expect(try await workbench.ask(path, key: key).status == 404, "\(path)")
    }
    let foreign = ["Origin": "http://127.0.0.1:1"]
    #expect(try await workbench.ask("/", headers: foreign).status == 403)

    workbench.process.interrupt()
    workbench.process.waitUntilExit()
    #expect(workbench.process.terminationStatus == 0)
  }

  /// What the page offers to keep reads as what it showed.
  @Test func `a downloaded overlay gives the totals of the page`() async throws {
    let workbench = try RunningWorkbench(Self.source)
    let key = try await workbench.open()
    let state = "set=effects%3D50%2F3&set=budget-control-rate.cut-4%3D2000%25&lock=disclosure"
    let file = try await workbench.ask(
      "/api/download?format=yaml&label=%E7%94%B2&\(state)", key: key)
    #expect(file.status == 200)
    #expect(
      file.headers["Content-Disposition"] as? String
        == "attachment; filename*=UTF-8''%E7%94%B2.yaml")
    let folder = try TemporaryFolder()
    let path = try folder.write(file.text, to: "overlay.yaml")
    let whatIf = try Command.run("whatif", Self.source, "--scheme-overlay", path, "--json")
    try #require(whatIf.status == 0, "\(whatIf.errors)")
    let verdict = try Document(try await workbench.ask("/api/verdict?\(state)", key: key).text)
    let total = try #require(verdict["totals"][0].text.flatMap(Double.init))
    #expect(try Document(whatIf.output)["units"][0]["total-after"].number == total)
    for (format, start) in [("csv", "\u{FEFF}名次"), ("xlsx", "PK"), ("ipynb", "{")] {
      let file = try await workbench.ask("/api/download?format=\(format)&\(state)", key: key)
      #expect(file.status == 200 && file.text.hasPrefix(start), "\(format)")
    }
    #expect(try await workbench.ask("/api/download?format=exe&\(state)", key: key).status == 400)
  }
}

public import Foundation

/// A real browser, headless Chromium, driven over the W3C WebDriver protocol through chromedriver.
public actor Browser {
  /// What can go wrong between a test and the browser.
  public enum Failure: Error, CustomStringConvertible {
    case driverDidNotStart(String)
    case command(String, String)
    case unexpectedAnswer(String)

    /// For the report of a failed test.
    public var description: String {
      switch self {
      case .driverDidNotStart(let why): "chromedriver did not start: \(why)"
      case .command(let command, let why): "\(command): \(why)"
      case .unexpectedAnswer(let command): "\(command): an answer of another shape"
      }
    }
  }

  /// Whether chromedriver is installed; without it a journey cannot run and must fail, not pass.
  public static let driverPath = ["/usr/bin/chromedriver", "/usr/local/bin/chromedriver"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private let driver: StartedProgram
  private let base: String
  private var session = ""

  /// Starts chromedriver and a window of the given size in CSS pixels; a width under 500 emulates a phone.
  public init(width: Int = 1280, height: Int = 900) async throws {
    guard let path = Self.driverPath else { throw Failure.driverDidNotStart("not installed") }
    let port = try FreePort.find()
    driver = try StartedProgram(path, ["--port=\(port)", "--silent"])
    base = "http://127.0.0.1:\(port)"
    try await waitUntilReady()
    try await open(width: width, height: height)
  }

  /// Ends the window and the driver.
  public func quit() async {
    _ = try? await send("DELETE", "/session/\(session)")
    driver.kill()
  }

  /// Goes to a page and waits until it has loaded.
  public func visit(_ address: String) async throws {
    try await send("POST", "/session/\(session)/url", ["url": address])
  }

  /// The address of the page shown now.
  public func address() async throws -> String {
    try text(await send("GET", "/session/\(session)/url"), of: "url")
  }

  /// The visible text of the first element the CSS selector finds.
  public func text(_ selector: String) async throws -> String {
    let element = try await find(selector)
    return try text(await send("GET", "/session/\(session)/element/\(element)/text"), of: "text")
  }

  /// How many elements the CSS selector finds now.
  public func count(_ selector: String) async throws -> Int {
    let found = try await send(
      "POST", "/session/\(session)/elements", ["using": "css selector", "value": selector])
    return (found as? [Any])?.count ?? 0
  }

  /// Types into a field after emptying it.
  public func fill(_ selector: String, with words: String) async throws {
    let element = try await find(selector)
    try await send("POST", "/session/\(session)/element/\(element)/clear", [:])
    try await send("POST", "/session/\(session)/element/\(element)/value", ["text": words])
  }

  /// Gives a file field the path of a file to upload.
  public func attach(_ selector: String, path: String) async throws {
    let element = try await find(selector)
    try await send("POST", "/session/\(session)/element/\(element)/value", ["text": path])
  }

  /// Clicks the first element the CSS selector finds, scrolled into view.
  public func click(_ selector: String) async throws {
    let element = try await find(selector)
    try await send("POST", "/session/\(session)/element/\(element)/click", [:])
  }

  /// Chooses a radio button or a check box as people do, by its label.
  public func choose(_ name: String, _ value: String) async throws {
    try await click(".choice:has([name='\(name)'][value='\(value)']) label")
  }

  /// Runs a script in the page and gives its value as text.
  public func evaluate(_ script: String) async throws -> String {
    let value = try await send("POST", "/session/\(session)/execute/sync", ["script": script, "args": [String]()])
    return value.map { "\($0)" } ?? ""
  }

  /// A picture of the window as PNG bytes.
  public func screenshot() async throws -> Data {
    let encoded = try text(await send("GET", "/session/\(session)/screenshot"), of: "screenshot")
    guard let data = Data(base64Encoded: encoded) else { throw Failure.unexpectedAnswer("screenshot") }
    return data
  }

  private func waitUntilReady() async throws {
    for _ in 0..<600 {
      if let status = try? await send("GET", "/status") as? [String: Any], status["ready"] as? Bool == true { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw Failure.driverDidNotStart("no answer within 30 seconds")
  }

  private func open(width: Int, height: Int) async throws {
    var options: [String: Any] = [
      "args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=\(width),\(height)"]
    ]
    if width < 500 {
      options["mobileEmulation"] = ["deviceMetrics": ["width": width, "height": height, "pixelRatio": 2.0]]
    }
    let capabilities: [String: Any] = ["alwaysMatch": ["browserName": "chrome", "goog:chromeOptions": options]]
    let answer = try await send("POST", "/session", ["capabilities": capabilities])
    guard let id = (answer as? [String: Any])?["sessionId"] as? String else {
      throw Failure.unexpectedAnswer("session")
    }
    session = id
  }

  private func find(_ selector: String) async throws -> String {
    let found = try await send(
      "POST", "/session/\(session)/element", ["using": "css selector", "value": selector])
    guard let id = (found as? [String: Any])?.values.first as? String else { throw Failure.unexpectedAnswer(selector) }
    return id
  }

  private func text(_ value: Any?, of command: String) throws -> String {
    guard let text = value as? String else { throw Failure.unexpectedAnswer(command) }
    return text
  }

  @discardableResult
  private func send(_ method: String, _ path: String, _ body: [String: Any]? = nil) async throws -> Any? {
    var arguments = ["--silent", "--max-time", "60", "--request", method, base + path]
    if body != nil {
      arguments += ["--header", "Content-Type: application/json", "--data-binary", "@-"]
    }
    let data = try Self.curl(arguments, input: body.map { try JSONSerialization.data(withJSONObject: $0) })
    let value = (try JSONSerialization.jsonObject(with: data) as? [String: Any])?["value"]
    if let failure = value as? [String: Any], let message = failure["error"] as? String {
      throw Failure.command("\(method) \(path)", "\(message): \(failure["message"] ?? "")")
    }
    return value is NSNull ? nil : value
  }

  /// One exchange through curl: Foundation's own client refuses the head of chromedriver's answers.
  private static func curl(_ arguments: [String], input: Data?) throws -> Data {
    Data(try StartedProgram.run("/usr/bin/curl", arguments, input: input ?? Data()).output.utf8)
  }
}

import Dispatch

/// Makes PDF files of HTML pages with a few long-lived workers; further pages wait their turn.
public actor PDFRenderer {
  private let settings: PDFSettings
  private var idle: [Seat] = []
  private var running = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var isShutDown = false
  private let queue = DispatchQueue(label: "gongkai.pdf", attributes: .concurrent)

  private struct Seat {
    let worker: PDFWorker
    var pages = 0
  }

  /// A renderer; its workers start when they are first needed.
  public init(_ settings: PDFSettings) { self.settings = settings }

  /// The PDF of a complete HTML page. A worker that died in its sleep is replaced once.
  public func render(_ html: String) async throws(PDFError) -> [UInt8] {
    let page = Array(html.utf8)
    guard page.count <= settings.pageBytes else { throw .pageTooLarge(limit: settings.pageBytes) }
    await takeTurn()
    defer { passTurn() }
    let mayRetry = !idle.isEmpty
    do throws(PDFError) { return try await renderOnce(page) } catch {
      guard mayRetry, error == .workerDied else { throw error }
    }
    return try await renderOnce(page)
  }

  /// The PDF of a letter.
  public func render(_ page: LetterPage) async throws(PDFError) -> [UInt8] { try await render(page.html) }

  /// Ends the workers; pages asked for later are refused.
  public func shutDown() {
    isShutDown = true
    idle.removeAll()
  }

  private func renderOnce(_ page: [UInt8]) async throws(PDFError) -> [UInt8] {
    guard !isShutDown else { throw .shutDown }
    let seat = idle.popLast()
    let settings = settings
    let (used, result) = await offPool { () -> (PDFWorker?, Result<[UInt8], PDFError>) in
      do throws(PDFError) {
        let worker = if let seat { seat.worker } else { try PDFWorker(settings) }
        return (worker, Result { () throws(PDFError) in try worker.render(page) })
      } catch {
        return (nil, .failure(error))
      }
    }
    let pages = (seat?.pages ?? 0) + 1
    if let used, !used.isSpent, pages < settings.pagesPerWorker, !isShutDown {
      switch result {
      case .success, .failure(.refused): idle.append(Seat(worker: used, pages: pages))
      case .failure: break
      }
    }
    return try result.get()
  }

  private func offPool<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in queue.async { continuation.resume(returning: work()) } }
  }

  private func takeTurn() async {
    if running < settings.workers {
      running += 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func passTurn() {
    if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() }
  }
}

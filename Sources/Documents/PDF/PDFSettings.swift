import Foundation

/// Where the PDF engine is and what it may use.
public struct PDFSettings: Sendable, Equatable {
  /// The interpreter of the private environment that `script/bootstrap-pdf` made, such as `.../bin/python3`.
  public var python: String
  /// The worker's script; nil to look beside the program.
  public var script: String?
  /// How many workers at most.
  public var workers: Int
  /// The most time for one page, in seconds.
  public var seconds: Double
  /// The most memory of a worker, in bytes of address space.
  public var memory: Int
  /// The most bytes of a page.
  public var pageBytes: Int
  /// After so many pages a worker is replaced.
  public var pagesPerWorker: Int

  /// Settings; the defaults are 2 workers, 20 seconds, 2 GiB, 8 MiB and 500 pages.
  public init(
    python: String, script: String? = nil, workers: Int = 2, seconds: Double = 20, memory: Int = 2 << 30,
    pageBytes: Int = 8 << 20, pagesPerWorker: Int = 500
  ) {
    self.python = python
    self.script = script
    self.workers = min(max(workers, 1), 8)
    self.seconds = seconds
    self.memory = memory
    self.pageBytes = pageBytes
    self.pagesPerWorker = max(pagesPerWorker, 1)
  }

  /// The script, where it is set or beside the program; nil when it is not there.
  var scriptPath: String? {
    if let script { return FileManager.default.isReadableFile(atPath: script) ? script : nil }
    let inside = "Resources/pdf_worker.py"
    let folders = [
      Bundle.main.bundleURL, Bundle.main.resourceURL, Bundle.main.executableURL?.deletingLastPathComponent(),
    ]
    for folder in folders.compactMap(\.self) {
      for bundle in [
        "gongkai_Documents.resources", "gongkai_Documents.bundle", "gongkai_Documents.bundle/Contents/Resources",
      ] {
        let path = folder.appendingPathComponent(bundle).appendingPathComponent(inside).path
        if FileManager.default.isReadableFile(atPath: path) { return path }
      }
    }
    return nil
  }
}

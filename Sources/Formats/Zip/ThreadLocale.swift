#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// libarchive reads and writes names by the locale of the calling thread; in the C locale it loses Chinese ones.
enum ThreadLocale {
  /// Runs it with UTF-8 as the thread's character set, and puts the old one back.
  static func withUTF8<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
    let names = ["C.UTF-8", "en_US.UTF-8"]
    guard let locale = names.lazy.compactMap({ newlocale(LC_CTYPE_MASK, $0, nil) }).first else { return try body() }
    let previous = uselocale(locale)
    defer {
      _ = uselocale(previous)
      freelocale(locale)
    }
    return try body()
  }
}

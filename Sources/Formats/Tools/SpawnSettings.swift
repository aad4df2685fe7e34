import CSpawn

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What `posix_spawn` is told about a program besides its words.
struct SpawnSettings {
  let folder: String
  let streams: ChildProcess.Streams?

  func start(_ program: String, _ words: [String], _ environment: [String]) throws(ChildProcess.NotStarted) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { throw .init(code: ENOMEM) }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { throw .init(code: ENOMEM) }
    defer { posix_spawnattr_destroy(&attributes) }

    posix_spawn_file_actions_addchdir_np(&actions, folder)
    if let streams {
      posix_spawn_file_actions_adddup2(&actions, streams.input, 0)
      posix_spawn_file_actions_adddup2(&actions, streams.output, 1)
      posix_spawn_file_actions_adddup2(&actions, streams.error, 2)
    } else {
      for stream in Int32(0)...2 { posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0) }
    }
    var every = sigset_t()
    sigfillset(&every)
    posix_spawnattr_setsigdefault(&attributes, &every)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    var flags = Int32(POSIX_SPAWN_SETPGROUP) | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    #if canImport(Glibc)
      posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    #elseif canImport(Darwin)
      flags |= Int32(POSIX_SPAWN_CLOEXEC_DEFAULT)
    #endif
    posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: flags))

    var identifier: pid_t = 0
    let code = Self.withPointers(words) { words in
      Self.withPointers(environment) { posix_spawn(&identifier, program, &actions, &attributes, words, $0) }
    }
    guard code == 0 else { throw .init(code: code) }
    return identifier
  }

  /// Lends the texts as a list that ends in nil.
  private static func withPointers<Value>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}

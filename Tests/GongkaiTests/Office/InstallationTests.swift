import Foundation
import Ledger
import SQLiteEngine
import TestSupport
import Testing

@Suite struct InstallationTests {
  static func add(_ name: String, symbol: String = "云政", database: String, more: [String] = []) throws
    -> Program.Outcome
  {
    try Program().run(
      [
        "body", "add", "--database", database, "--name", name, "--symbol", symbol, "--kind", "localGovernment",
        "--level", "county",
      ] + more)
  }

  @Test func `bodies are added once, below others, and listed`() async throws {
    try await Folder.with { folder in
      let database = folder.path("g.sqlite")
      #expect(try Self.add("云岭区人民政府", database: database).output == "body 1\n")
      let below = try Self.add("青溪镇人民政府", symbol: "青政", database: database, more: ["--parent", "云岭区人民政府"])
      #expect(below.output == "body 2\n")
      #expect(try Self.add("云岭区人民政府", database: database).isRefusal())
      #expect(try Self.add("某局", database: database, more: ["--parent", "不存在"]).isRefusal())
      #expect(try Self.add(" ", database: database).isRefusal())
      #expect(try Self.add("某局", symbol: "", database: database).isRefusal())
      let list = try Program().run(["body", "list", "--database", database])
      #expect(list.output == "1\t云岭区人民政府\t云政\tlocalGovernment\n2\t青溪镇人民政府\t青政\tlocalGovernment\n")
      #expect(try Program().run(["body", "list", "--database", folder.path("no.sqlite")]).isRefusal())
      for name in ["g.sqlite", "g.sqlite.key"] {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
        #expect((attributes[.posixPermissions] as? Int) == 0o600, "\(name)")
      }
    }
  }

  @Test func `an account needs a good password from standard input; there is no default`() async throws {
    try await Folder.with { folder in
      let database = folder.path("g.sqlite")
      _ = try Self.add("云岭区人民政府", database: database)
      func user(_ login: String, password: String, role: String = "officer", body: String = "云岭区人民政府") throws
        -> Program.Outcome
      {
        try Program().run(
          ["user", "add", "--database", database, "--login", login, "--name", "李", "--body", body, "--role", role],
          input: password)
      }
      for weak in ["", "\n", "short1\n", "jingban-jingban\n", "password1234\n"] {
        #expect(try user("jingban", password: weak).isRefusal(), "\(weak)")
      }
      #expect(try user("jingban", password: "liang-qian-bu-zhi\n", role: "king").isRefusal())
      #expect(try user("jingban", password: "liang-qian-bu-zhi\n", body: "某局").isRefusal())
      #expect(try user(" ", password: "liang-qian-bu-zhi\n").isRefusal())
      let added = try user("jingban", password: "liang-qian-bu-zhi\n")
      #expect(added.code == 0 && added.output == "user 1\n", "\(added)")
      #expect(try user("Jingban", password: "liang-qian-bu-zhi\n").isRefusal())
      let bytes = try Data(contentsOf: folder.url.appending(path: "g.sqlite"))
      #expect(bytes.range(of: Data("liang-qian-bu-zhi".utf8)) == nil)
    }
  }

  @Test func `a database without its keys, or with broken ones, is not opened`() async throws {
    try await Folder.with { folder in
      let database = folder.path("g.sqlite")
      _ = try Self.add("云岭区人民政府", database: database)
      let key = folder.url.appending(path: "g.sqlite.key")
      try Data("{}".utf8).write(to: key)
      #expect(try Self.add("某局", database: database).isRefusal())
      try FileManager.default.removeItem(at: key)
      #expect(try Self.add("某局", database: database).isRefusal())
      #expect(!FileManager.default.fileExists(atPath: key.path))
    }
  }

  @Test(arguments: ["no.sqlite", "text.sqlite", "."]) func `what is no database is refused`(_ name: String) async throws
  {
    try await Folder.with { folder in
      try folder.write("text.sqlite", String(repeating: "这不是数据库。", count: 400))
      let outcome = try Program().run(["verify", "--database", folder.path(name)])
      #expect(outcome.isRefusal(), "\(outcome)")
    }
  }
}

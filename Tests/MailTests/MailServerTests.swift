import Mail
import Testing

@Suite struct MailServerTests {
  @Test(arguments: ["localhost", "127.0.0.1", "127.8.9.10", "::1"])
  func `without encryption this machine is reached`(host: String) throws {
    #expect(try MailServer(host: host, port: 25, security: .plain).host == host)
  }

  @Test(arguments: ["mail.example.cn", "10.0.0.1", "localhost.example.cn", "127.0.0.1.example.cn", "128.0.0.1"])
  func `without encryption no other machine is reached`(host: String) {
    #expect(throws: MailServerError.plainBeyondThisMachine) { try MailServer(host: host, port: 25, security: .plain) }
    for security in [MailServer.Security.startTLS, .implicitTLS] {
      #expect(throws: Never.self) { try MailServer(host: host, port: security.usualPort, security: security) }
    }
  }

  @Test(arguments: [
    "", "a b", "mail/x", "user@mail.cn", "mail.cn:25", "mail\r\n.cn", "http://mail.cn", "邮件.cn", "a..b",
  ])
  func `a host that is more than a name is refused`(host: String) {
    #expect(throws: MailServerError.badHost) { try MailServer(host: host, port: 25, security: .startTLS) }
  }

  @Test(arguments: [-1, 0, 65536])
  func `a port out of range is refused`(port: Int) {
    #expect(throws: MailServerError.badPort) { try MailServer(host: "mail.cn", port: port, security: .startTLS) }
  }

  @Test(arguments: [("", "x"), ("a\r\nb", "x"), ("a", "x\0"), ("a", "x\n")])
  func `an account with control characters is refused`(user: String, password: String) {
    #expect(throws: MailServerError.badLogin) {
      try MailServer(
        host: "mail.cn", port: 587, security: .startTLS, login: MailServer.Login(user: user, password: password))
    }
  }
}

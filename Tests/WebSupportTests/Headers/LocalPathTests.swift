import Testing
import WebSupport

@Suite struct LocalPathTests {
  @Test("A path of ours is kept", arguments: ["/", "/office/cases/7?tab=papers", "/a//b", "/%E5%85%AC"])
  func kept(path: String) {
    #expect(LocalPath.safe(path) == path)
  }

  @Test(
    "What a browser could take for another site is not",
    arguments: [
      nil, "", "office", "//evil.example", "/\\evil.example", "\\\\evil", "https://evil.example", "javascript:alert(1)",
      "/a\r\nSet-Cookie: x=1", "/\t/evil.example", "/公开",
    ] as [String?])
  func refused(path: String?) {
    #expect(LocalPath.safe(path) == nil)
  }
}

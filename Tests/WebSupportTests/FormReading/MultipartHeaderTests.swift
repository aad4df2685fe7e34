import Testing

@testable import WebSupport

@Suite struct MultipartHeaderTests {
  static let names: [(String, String)] = [
    (#"filename="公开申请表.docx""#, "公开申请表.docx"),
    (#"filename*=UTF-8''%E5%85%AC%E5%BC%80.pdf; filename="x.pdf""#, "公开.pdf"),
    (#"filename="x.pdf"; filename*=utf-8'zh'%E5%85%AC.pdf"#, "公.pdf"),
    (#"filename="x.pdf"; filename*=gbk''%B9%AB.pdf"#, "x.pdf"),
    (#"filename="x.pdf"; filename*=UTF-8''%ZZ"#, "x.pdf"),
    (#"filename="C:\Users\me\表.pdf""#, "表.pdf"),
    (#"filename="../../etc/passwd""#, "passwd"),
    (#"filename=".htaccess""#, "htaccess"),
    (#"filename="a%22b.pdf""#, "a_b.pdf"),
    (#"filename="a\"b.pdf""#, "a_b.pdf"),
    (#"filename="a%0D%0Ab.pdf""#, "ab.pdf"),
    (#"filename="100%.pdf""#, "100%.pdf"),
    ("filename=\"a\u{202E}fdp.exe\"", "afdp.exe"),
    (#"filename=plain.txt"#, "plain.txt"),
    (#"filename="""#, ""),
  ]

  @Test("File names come out readable and harmless", arguments: names)
  func fileNames(parameter: String, expected: String) throws {
    let header = try MultipartHeader(
      lines: Array("Content-Disposition: form-data; name=\"f\"; \(parameter)".utf8)[...])
    #expect(header.fileName == expected)
  }

  @Test("A long name keeps its ending")
  func long() {
    let name = FileName.harmless(String(repeating: "长", count: 400) + ".docx")
    #expect(name.count == 150)
    #expect(name.hasSuffix("长.docx"))
  }
}

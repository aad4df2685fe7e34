import Statute
import Testing

@Suite("Identity codes")
struct IdentityCodeTests {
  @Test(
    "A resident identity number with a right check character is taken",
    arguments: ["11010519491231002X", "11010519491231002x", "440524188001010014"])
  func resident(text: String) { #expect(ResidentIdentityNumber(text)?.value == text.uppercased()) }

  @Test(
    "Any other is refused",
    arguments: [
      "", "110105194912310021", "11010519491331002X", "1101051949123100", "11010519491231002X ", "01010519491231002X",
    ])
  func notResident(text: String) { #expect(ResidentIdentityNumber(text) == nil) }

  @Test("One changed digit is always noticed")
  func everyDigit() {
    let right = Array("11010519491231002X")
    for index in 0..<17 {
      for digit in "0123456789" where digit != right[index] {
        var wrong = right
        wrong[index] = digit
        #expect(ResidentIdentityNumber(String(wrong)) == nil)
      }
    }
  }

  @Test("On screen its middle is hidden")
  func masked() { #expect(ResidentIdentityNumber("11010519491231002X")?.masked == "110*************2X") }

  @Test(
    "A unified social credit code with a right check character is taken",
    arguments: ["91350100M000100Y43", "91350100m000100y43"])
  func credit(text: String) { #expect(UnifiedSocialCreditCode(text)?.value == "91350100M000100Y43") }

  @Test(
    "Any other code is refused",
    arguments: ["", "91350100M000100Y44", "91350100I000100Y43", "91350100M000100Y4", "9135010ZM000100Y43"])
  func notCredit(text: String) { #expect(UnifiedSocialCreditCode(text) == nil) }
}

import Foundation

/// A short text as the set of its overlapping pairs of signs (二元组), and a sketch of it by which near-equal texts are
/// found without comparing all of them.
///
/// Width, case, white space and punctuation do not matter; a run of digits or Latin letters is one sign. Two texts with
/// Jaccard similarity `s` share at least one of the first 24 bands with probability 1 - (1 - s²)²⁴: 99.9 % at 0.5, 90 % at
/// 0.3. The last band stands for the whole set, so that equal texts are found however many are nearly equal.
package struct TextSketch: Sendable, Equatable {
  /// The hashes of the pairs, in order and without doubles.
  package let shingles: [UInt64]
  /// The runs of digits, which tell one year or one document number from another.
  package let numbers: Set<String>

  package static let bandCount = pairCount + 1
  private static let pairCount = 24

  package init(_ text: String) {
    var signs: [String] = []
    var run = ""
    var numbers: Set<String> = []
    func flush() {
      if !run.isEmpty { signs.append(run) }
      if run.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !run.isEmpty { numbers.insert(run) }
      run = ""
    }
    for scalar in Self.folded(text).unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        let isDigit = (0x30...0x39).contains(scalar.value)
        if let last = run.unicodeScalars.last, (0x30...0x39).contains(last.value) != isDigit { flush() }
        run.unicodeScalars.append(scalar)
      } else {
        flush()
        if scalar.properties.isAlphabetic || scalar.properties.isIdeographic { signs.append(String(scalar)) }
      }
    }
    flush()
    self.numbers = numbers
    let pairs = signs.count < 2 ? signs : zip(signs, signs.dropFirst()).map { "\($0)\u{1F}\($1)" }
    shingles = Set(pairs.map(Self.hash)).sorted()
  }

  /// The share of common pairs among all, 0 to 1; 0 for an empty text.
  package func similarity(to other: TextSketch) -> Double {
    var (i, j, common) = (0, 0, 0)
    while i < shingles.count, j < other.shingles.count {
      if shingles[i] == other.shingles[j] {
        common += 1
        i += 1
        j += 1
      } else if shingles[i] < other.shingles[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let all = shingles.count + other.shingles.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  /// The bands: each but the last joins the smallest hashes under two of 48 hash functions. Empty for an empty text.
  package var bands: [Int64] {
    guard !shingles.isEmpty else { return [] }
    let whole = shingles.reduce(UInt64(shingles.count)) { Self.mixed($0 ^ $1) }
    return (0..<UInt64(Self.pairCount)).map { band in
      let (first, second) = (smallest(under: 2 * band), smallest(under: 2 * band + 1))
      return Int64(bitPattern: Self.mixed(first ^ Self.mixed(second &+ band)))
    } + [Int64(bitPattern: whole)]
  }

  private func smallest(under function: UInt64) -> UInt64 {
    let seed = Self.mixed(function &+ 0x9E37_79B9_7F4A_7C15)
    return shingles.reduce(.max) { min($0, Self.mixed($1 ^ seed)) }
  }

  /// One width and one case.
  private static func folded(_ text: String) -> String { text.precomposedStringWithCompatibilityMapping.lowercased() }

  /// FNV-1a over the bytes, the same in every run and on every machine.
  private static func hash(_ text: String) -> UInt64 {
    mixed(text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

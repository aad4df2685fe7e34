/// A label reduced to what identifies it: letters without spaces, marks and numbering, in simplified characters.
struct LabelKey: Hashable {
  /// The number the label began with.
  var numbering: Numbering?
  /// The letters that remain.
  var letters: Scalars

  /// The key of folded text.
  init(folded text: ArraySlice<Unicode.Scalar>) {
    var rest = text
    if let (found, length) = Numbering.parse(text) {
      numbering = found
      rest = text.dropFirst(length)
    }
    letters = rest.filter(\.isKeyLetter)
  }

  /// The key of any text.
  init(_ text: some StringProtocol) {
    self.init(folded: text.foldedScalars[...])
  }
}

/// What the sample templates beside this file are given; `TemplatePlugin` compiles them against it.
struct SampleFrame {
  let heading: String
}

struct SampleContent {
  struct Object {
    let text: String
  }

  let text: String
  let list: [String]
  let object: Object
  let none: [String]
  let maybe: String?

  /// The same text at every place.
  init(_ text: String) {
    self.text = text
    list = [text, text]
    object = Object(text: text)
    none = []
    maybe = text
  }
}

/// One value of each shape that a section can be over.
struct SampleShapes {
  struct Row {
    let name: String
    let note: String?
  }

  var yes = true
  var no = false
  var empty = ""
  var zero = 0
  var nothing: String?
  var none: [String] = []
  var rows: [Row] = []
  let object: Row = Row(name: "object", note: "noted")
  var maybe: Row?
  var maybeYes: Bool?
  var maybeRows: [Row]?
}

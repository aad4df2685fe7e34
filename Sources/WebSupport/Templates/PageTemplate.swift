/// A template that was compiled to Swift for one type of page content and one type of what its layout says around it.
///
/// `TemplatePlugin` makes one, as a static property, of every template whose first comment names a model: a page cannot
/// name a template that is not there or hand it another page's content.
package struct PageTemplate<Frame, Content>: Sendable {
  /// The template's path below its folder, without the ending.
  package let name: String
  package let write: @Sendable (inout HTMLWriter, Frame, Content) -> Void

  package init(_ name: String, write: @escaping @Sendable (inout HTMLWriter, Frame, Content) -> Void) {
    self.name = name
    self.write = write
  }
}

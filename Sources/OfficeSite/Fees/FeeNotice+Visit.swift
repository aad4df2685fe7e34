import PageKit
import Desk
import Statute
import WebSupport

/// The counts typed into the form of a fee, as far as a fee can be reckoned from them.
struct FeeCount: Sendable {
  let items: Int?
  let pages: Int?

  init(_ form: Form) {
    let bounds = 1...InformationFee.limit
    func count(_ name: String) -> Int? { form[name].flatMap { Int($0) }.flatMap { bounds.contains($0) ? $0 : nil } }
    (items, pages) = (count("count"), count("pages"))
  }
}

extension FeeChoice {
  /// The choice that a basis stands for, without the items before it.
  init(_ basis: FeeBasis) {
    switch basis {
    case .items(_, let count): self.init(items: count)
    case .pages(let pages): self.init(pages: pages)
    }
  }
}

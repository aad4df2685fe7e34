import Hummingbird
import WebSupport

/// The smallest context that the middleware works with.
struct TestContext: WebContext {
  var coreContext: CoreRequestContextStorage
  var web: WebState

  init(source: ApplicationRequestContextSource) {
    self.coreContext = .init(source: source)
    self.web = WebState(source: source)
  }
}

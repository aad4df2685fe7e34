package import Hummingbird

/// Answers 429 when one address asks too often. By default it counts only requests that change something.
package struct RateLimitMiddleware<Context: WebContext>: RouterMiddleware {
  private let rule: RateRule
  private let limiter: RateLimiter
  private let counts: @Sendable (Request) -> Bool

  package init(
    rule: RateRule, limiter: RateLimiter,
    counting counts: @escaping @Sendable (Request) -> Bool = { CSRFCheck.applies(to: $0.method) }
  ) {
    self.rule = rule
    self.limiter = limiter
    self.counts = counts
  }

  package func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    if counts(request) {
      let subject = RateSubject.address(context.web.remoteAddress)
      if case .refused(let seconds) = try await limiter.hit(rule, subject: subject) {
        throw RateLimitError(seconds: seconds)
      }
    }
    return try await next(request, context)
  }
}

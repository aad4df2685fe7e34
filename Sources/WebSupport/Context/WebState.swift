package import Hummingbird
import Logging

/// The part of a request's context that this room owns.
///
/// The session is shared by every copy of the context, so that a middleware further out sees what one further in did.
package struct WebState: Sendable {
  /// The address of the person's machine as far as it can be trusted; `nil` when the transport does not tell.
  package internal(set) var remoteAddress: String?
  /// Whether the person reached us by https.
  package internal(set) var isSecure = false
  /// The name of the site as the person's browser knows it, with its port when that is not the usual one.
  package internal(set) var host: String?
  /// The request's id, shown on error pages and written in the log.
  package internal(set) var requestID: String
  /// The checked form of this request.
  package internal(set) var form = Form()
  /// The session of this request.
  package let session = SessionHandle()

  package init(source: ApplicationRequestContextSource) {
    self.remoteAddress = source.channel.remoteAddress?.ipAddress
    self.requestID = source.logger[metadataKey: "hb.request.id"].map { "\($0)" } ?? "-"
  }
}

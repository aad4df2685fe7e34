import CCurl
import Foundation

/// One message on its way through libcurl. Used by one thread, once.
final class SMTPExchange {
  private let payload: Data
  private let isCancelled: CancellationMark
  private var offset = 0
  private var answers = Data()

  init(_ payload: Data, isCancelled: CancellationMark) {
    self.payload = payload
    self.isCancelled = isCancelled
  }

  /// libcurl's own start, done once however many threads ask.
  private static let isStarted = gongkai_curl_start() == CURLE_OK

  func run(
    _ message: MailMessage, through server: MailServer, authorities: String?
  ) -> Result<MailReceipt, MailFailure> {
    guard Self.isStarted, let handle = curl_easy_init() else { return .failure(.unreachable) }
    defer { curl_easy_cleanup(handle) }
    guard let recipients = curl_slist_append(nil, "<\(message.to.text)>") else { return .failure(.unreachable) }
    defer { curl_slist_free_all(recipients) }
    let isSet = settings(message, server, authorities, handle: handle, recipients: recipients)
    guard isSet else { return .failure(.unreachable) }
    let code = curl_easy_perform(handle)
    // The callbacks hold this object without owning it.
    return withExtendedLifetime(self) { result(code) }
  }

  private func settings(
    _ message: MailMessage, _ server: MailServer, _ authorities: String?, handle: UnsafeMutableRawPointer,
    recipients: UnsafeMutablePointer<curl_slist>
  ) -> Bool {
    let context = Unmanaged.passUnretained(self).toOpaque()
    let host = server.host.contains(":") ? "[\(server.host)]" : server.host
    let scheme = server.security == .implicitTLS ? "smtps" : "smtp"
    var texts: [(CURLoption, String)] = [
      // The path is the name the client gives itself.
      (CURLOPT_URL, "\(scheme)://\(host):\(server.port)/\(message.from.address.host)"),
      (CURLOPT_PROTOCOLS_STR, "smtp,smtps"), (CURLOPT_PROXY, ""),
      (CURLOPT_MAIL_FROM, "<\(message.from.address.text)>"),
    ]
    if let authorities { texts.append((CURLOPT_CAINFO, authorities)) }
    if let login = server.login { texts += [(CURLOPT_USERNAME, login.user), (CURLOPT_PASSWORD, login.password)] }
    let encryption = server.security == .plain ? CURLUSESSL_NONE : CURLUSESSL_ALL
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_USE_SSL, Int(encryption.rawValue)), (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_CONNECTTIMEOUT, server.connectionTimeout), (CURLOPT_TIMEOUT, server.messageTimeout),
      (CURLOPT_UPLOAD, 1), (CURLOPT_NOSIGNAL, 1), (CURLOPT_NOPROGRESS, 0),
    ]
    let read: gongkai_curl_transfer = { bytes, size, count, context in
      SMTPExchange.taken(context)?.fill(bytes, size * count) ?? 0
    }
    let answer: gongkai_curl_transfer = { bytes, size, count, context in
      SMTPExchange.taken(context)?.note(bytes, size * count) ?? 0
    }
    let progress: curl_xferinfo_callback = { context, _, _, _, _ in
      SMTPExchange.taken(context)?.isCancelled.isSet == true ? 1 : 0
    }
    return texts.allSatisfy { gongkai_curl_set_text(handle, $0.0, $0.1) == CURLE_OK }
      && numbers.allSatisfy { gongkai_curl_set_number(handle, $0.0, $0.1) == CURLE_OK }
      && gongkai_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients) == CURLE_OK
      && gongkai_curl_set_transfer(handle, CURLOPT_READFUNCTION, read) == CURLE_OK
      && gongkai_curl_set_pointer(handle, CURLOPT_READDATA, context) == CURLE_OK
      && gongkai_curl_set_transfer(handle, CURLOPT_HEADERFUNCTION, answer) == CURLE_OK
      && gongkai_curl_set_pointer(handle, CURLOPT_HEADERDATA, context) == CURLE_OK
      && gongkai_curl_set_transfer(handle, CURLOPT_WRITEFUNCTION, answer) == CURLE_OK
      && gongkai_curl_set_pointer(handle, CURLOPT_WRITEDATA, context) == CURLE_OK
      && gongkai_curl_set_progress(handle, progress) == CURLE_OK
      && gongkai_curl_set_pointer(handle, CURLOPT_XFERINFODATA, context) == CURLE_OK
  }

  private static func taken(_ context: UnsafeMutableRawPointer?) -> SMTPExchange? {
    context.map { Unmanaged<SMTPExchange>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Puts the next bytes of the message where libcurl wants them.
  private func fill(_ bytes: UnsafeMutablePointer<CChar>?, _ room: Int) -> Int {
    guard let bytes, room > 0 else { return 0 }
    let count = min(room, payload.count - offset)
    guard count > 0 else { return 0 }
    let start = payload.startIndex + offset
    bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
      payload.copyBytes(to: $0, from: start..<start + count)
    }
    offset += count
    return count
  }

  /// Keeps what the server says, the last of it.
  private func note(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard let bytes else { return 0 }
    bytes.withMemoryRebound(to: UInt8.self, capacity: count) { answers.append($0, count: count) }
    if answers.count > 8192 { answers = Data(answers.suffix(4096)) }
    return count
  }

  private func result(_ code: CURLcode) -> Result<MailReceipt, MailFailure> {
    let answer = SMTPAnswer(last: answers)
    switch code {
    case CURLE_OK: return .success(MailReceipt(answer: answer?.text ?? ""))
    case CURLE_ABORTED_BY_CALLBACK: return .failure(.cancelled)
    case CURLE_OPERATION_TIMEDOUT: return .failure(.timedOut)
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: return .failure(.unreachable)
    case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
      CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
      return .failure(.notProtected)
    case CURLE_LOGIN_DENIED, CURLE_AUTH_ERROR: return .failure(.loginRefused)
    default:
      guard let refusal = answer?.code, refusal >= 400 else { return .failure(.brokenOff) }
      return .failure(refusal < 500 ? .refusedForNow(code: refusal) : .refused(code: refusal))
    }
  }
}

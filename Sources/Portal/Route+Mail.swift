extension Route {
  /// The addresses of mail and reminders.
  var mailPath: String {
    switch self {
    case .reminders: "/office/reminders"
    case .remindersDismiss: "/office/reminders/dismiss"
    case .remindersRestore: "/office/reminders/restore"
    case .outbox: "/office/outbox"
    case .outboxMessage(let id): "/office/outbox/\(id.text("message"))"
    case .outboxRetry(let id): "/office/outbox/\(id.text("message"))/retry"
    case .outboxResend(let id): "/office/outbox/\(id.text("message"))/resend"
    case .outboxCancel(let id): "/office/outbox/\(id.text("message"))/cancel"
    case .mailSettings: "/office/mail"
    case .mailTest: "/office/mail/test"
    case .accountMail: "/office/account/mail"
    case .personMail(let id): "/office/people/\(id.text("person"))/mail"
    default: "/"
    }
  }
}

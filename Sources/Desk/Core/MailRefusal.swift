/// Why something is not done by mail.
package enum MailRefusal: Sendable, Hashable {
  /// Nobody set mail up.
  case notConfigured
  /// The addressee's address is not on file, and none was given.
  case noAddress
  /// Mail that the system sends leaves today: no other day can be entered for it.
  case notToday
  /// The files are larger than may go with one message.
  case tooLarge(megabytes: Int)
  /// There is no file of the letter to be sent.
  case noLetter
  /// The message is being handed to the server at this moment.
  case beingSent
  /// It was sent, or given up; nothing can be done with it.
  case isOver
  /// The server's name is not a host name.
  case badHost
  /// Without encryption only a server on this machine is used.
  case plainBeyondThisMachine
  case badLogin
  /// The site's address is not one.
  case badSite
}

import Chronicle
package import Civil
package import Foundation
import Ledger
import Statute

/// A draft just saved.
package struct SavedDraft: Sendable, Equatable {
  package var key: DraftKey
  /// The last day on which it can be opened.
  package var lastDay: Day
}

extension Desk {
  private var drafts: Drafts { Drafts(cipher: cipher) }

  /// Keeps an application for later, under a new code, or under the one it already has while that is still good.
  package func save(_ draft: ApplicationDraft, under known: DraftKey? = nil) async throws -> SavedDraft {
    let now = clock.now
    let content = try StoredText(draft).text()
    return try await database.write { db in
      let end = now.advanced(bySeconds: Int64(try DraftSettings.settings(in: db).days) * 86_400)
      let key: DraftKey
      let id: Int64
      if let known, let found = try find(known, in: db) {
        (key, id) = (known, found.id)
        try drafts.update(id, content: content, at: now, until: end, in: db)
      } else {
        let fresh = FollowCode.generate()
        key = DraftKey(code: fresh.code, secret: fresh.secret)
        id = try drafts.add(
          code: FollowCode.normalised(key.code), secretHash: applicants.secretHash(key.secret), content: content,
          at: now, until: end, in: db)
      }
      try DraftFiles.keep(draft.files.map(\.id), with: id, until: end, in: db)
      return SavedDraft(key: key, lastDay: OfficeClock.day(of: end))
    }
  }

  /// Opens a draft by its code and secret. A wrong pair, one that has ended and one that was sent are `notFound` alike.
  package func draft(under key: DraftKey) async throws -> ApplicationDraft {
    let now = clock.now
    return try await database.read { db in
      guard let found = try find(key, in: db) else { throw DeskRefusal.notFound }
      var draft: ApplicationDraft = try StoredText.read(found.content)
      // A file may have gone with another form that took it.
      draft.files = try draft.files.filter { try DraftFiles.isThere($0.id, at: now, in: db) }
      return draft
    }
  }

  /// Keeps a file for a form that is being filled in; the surface has checked its content. Nil when too much waits.
  package func keepForDraft(_ content: Data) async throws -> Int64? {
    let now = clock.now
    return try await database.write { db in
      let settings = try DraftSettings.settings(in: db)
      guard try DraftFiles.waiting(at: now, in: db) + Int64(content.count) <= settings.waitingBytes else { return nil }
      return try DraftFiles(cipher: cipher).add(
        content, until: now.advanced(bySeconds: Int64(settings.fileHours) * 3600), in: db)
    }
  }

  /// The files kept for a form that hands papers in to a case; one that is gone is `notFound`.
  package func uploads(of files: [DraftFile]) async throws -> [Upload] {
    let found = try await database.read { db in try self.uploads(of: files, in: db) }
    guard found.count == files.count else { throw DeskRefusal.notFound }
    return found.map { Upload(fileName: $0.fileName, mediaType: $0.mediaType, content: $0.content) }
  }

  /// Removes files whose form was sent.
  package func forget(_ files: [DraftFile]) async throws {
    try await database.write { db in for file in files { try DraftFiles.remove(file.id, in: db) } }
  }

  /// The files of a draft that are still there, as they are handed in.
  func uploads(of files: [DraftFile], in db: any ReadConnection) throws -> [Upload] {
    try files.compactMap { file in
      try DraftFiles(cipher: cipher).open(file.id, at: clock.now, in: db).map {
        Upload(fileName: file.name, mediaType: file.mediaType, content: $0, kind: file.purpose.kind)
      }
    }
  }

  func find(_ key: DraftKey, in db: any ReadConnection) throws -> Drafts.Opened? {
    try drafts.find(
      code: FollowCode.normalised(key.code), secretHash: applicants.secretHash(key.secret), at: clock.now, in: db)
  }
}

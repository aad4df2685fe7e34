import Ledger

/// An application as far as somebody got with it: anything may still be missing.
package struct ApplicationDraft: Sendable, Equatable, Codable {
  package var form: ApplicationForm
  /// The body that is to receive it.
  package var body: Int64
  package var files: [DraftFile]

  package init(form: ApplicationForm, body: Int64, files: [DraftFile] = []) {
    self.form = form
    self.body = body
    self.files = files
  }
}

/// A file that was accepted for a form.
package struct DraftFile: Sendable, Equatable, Codable {
  /// The id of `DraftFiles`.
  package var id: Int64
  package var purpose: Purpose
  package var name: String
  package var mediaType: String
  /// In bytes.
  package var size: Int

  /// What a file is handed in for.
  package enum Purpose: String, CaseIterable, Sendable, Codable {
    /// What helps to find the information, or proves what is said (附件、证据材料).
    case attachments
    /// The picture of an identity paper (身份证明).
    case identityFile
    /// A power of attorney (授权委托书).
    case agentFile

    /// What it is among the papers of a case.
    var kind: AttachmentFacts.Kind { self == .attachments ? .application : .identityProof }
  }

  package init(id: Int64, purpose: Purpose, name: String, mediaType: String, size: Int) {
    self.id = id
    self.purpose = purpose
    self.name = name
    self.mediaType = mediaType
    self.size = size
  }
}

/// The code and the secret of a draft.
package struct DraftKey: Sendable, Equatable, Codable {
  package var code: String
  package var secret: String

  package init(code: String, secret: String) {
    self.code = code
    self.secret = secret
  }
}

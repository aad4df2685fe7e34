/// The sentences that tell an applicant what can be done against a reply.
struct RemedyWording {
  let authority: String
  let court: String

  func text(for kind: RemedyKind) -> String {
    switch kind {
    case .notOpen: ""
    case .noReply: "本机关逾期未作答复的，可以向\(authority)申请行政复议，或者自答复期限届满之日起6个月内向\(court)提起行政诉讼。"
    case .either:
      "如对本答复不服，可以自收到本答复之日起60日内向\(authority)申请行政复议，或者自收到本答复之日起6个月内向\(court)提起行政诉讼。"
    case .reconsiderationFirst:
      "如对本答复不服，应当先自收到本答复之日起60日内向\(authority)申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向\(court)提起行政诉讼。"
    case .both:
      "对本答复中不予公开的部分不服的，应当先自收到本答复之日起60日内向\(authority)申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向\(court)提起行政诉讼。对本答复的其他内容不服的，可以自收到本答复之日起60日内向\(authority)申请行政复议，或者自收到本答复之日起6个月内向\(court)提起行政诉讼。"
    }
  }
}

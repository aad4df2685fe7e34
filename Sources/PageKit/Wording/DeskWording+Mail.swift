package import Desk

extension DeskWording {
  /// Why mail cannot be sent, or not like this.
  package static func text(_ refusal: MailRefusal) -> String {
    switch refusal {
    case .notConfigured: "未配置邮件，系统不能代发；请系统管理员先设置邮件，或者选择“已自行发出”"
    case .noAddress: "没有登记收件人的电子邮箱，请填写收件邮箱，或者改用其他送达方式"
    case .notToday: "由系统发出的邮件，发出日期只能是今天"
    case .tooLarge(let megabytes): "要发送的文件合计超过\(megabytes) MB，邮件发不出，请改用其他送达方式，或者自行分次发出"
    case .noLetter: "由系统发出时，请附上要送达的文书文件"
    case .beingSent: "这封邮件正在发送，请稍后再看"
    case .isOver: "这封邮件的状态已经变化，不能这样办理"
    case .badHost: "请填写服务器的域名，例如 smtp.example.gov.cn"
    case .plainBeyondThisMachine: "不加密只能用于本机的邮件服务，其他服务器请选择加密方式"
    case .badLogin: "账号或者密码含有不能使用的字符"
    case .badSite: "请填写网址，例如 https://gongkai.example.gov.cn"
    }
  }
}

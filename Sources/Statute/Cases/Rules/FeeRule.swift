/// The information-processing fee (信息处理费), 条例第四十二条 and the fee rules: notice within the period, payment within
/// 20 working days after the notice was received, and then the whole period anew.
enum FeeRule {
  static let paymentWorkingDays = 20
}

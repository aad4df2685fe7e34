/// An act that needs permission. The table of who may do what is `RightsTable`; nothing else decides it.
package enum Right: String, CaseIterable, Sendable {
  /// Read case files of the body (查看申请).
  case viewCases
  /// Open an applicant's masked data, which is recorded (查看申请人信息).
  case openPersonalData
  /// Put an application on paper, by fax or by word of mouth on file (登记申请).
  case registerApplication
  /// Fix the day of receipt (确认收到日期).
  case confirmReceipt
  /// Correction, consultation, reasons, splitting, transfer, fee, withdrawal (办理申请).
  case handleCase
  /// Extend or defer (延长期限); the head of the disclosure office consents (条例第三十三条第二款).
  case extendDeadline
  /// Make a reply or end a case (答复、终结).
  case issueReply
  /// Put a recorded fact right (更正登记事实).
  case adjustFacts
  /// Start a case anew after a decision from above (重新办理).
  case reopenCase
  /// Keep the register of reconsiderations and lawsuits (登记行政复议、行政诉讼).
  case manageDisputes
  /// Archive a case (归档).
  case archiveCase
  /// Give a case to units or people (分办).
  case assignCase
  /// Write internal notes, ask other units for help and answer them (内部备注、协办).
  case noteCase
  /// Draft papers, edit them and put them forward (拟稿、送审).
  case draftPaper
  /// Decide the review step (审核).
  case reviewPaper
  /// Decide the secrecy review (保密审查).
  case secrecyReview
  /// Decide the head's step (审批).
  case approvePaper
  /// Issue an approved paper, which carries out what it says (印发).
  case issuePaper
  /// Set how papers are approved and numbered (设置审批流程、文号).
  case manageWorkflow
  /// See the year's tables with the cases behind each cell (查看统计表).
  case viewTables
  /// Read a report file into the library (导入年报).
  case importReport
  /// See the complaints and reports that the office handles (查看投诉举报).
  case viewComplaints
  /// Register, assign, inquire, draft, issue and close (办理投诉举报).
  case handleComplaints
  /// Decide what another person drafted (审批投诉举报文书).
  case approveComplaints
  /// Answer for the body complained of, which sees nothing but what is asked of it (说明情况、报告整改).
  case answerComplaints
  /// Set where complaints go, how the office is reached and its periods (设置投诉举报).
  case manageComplaints
  /// Edit the working-day calendar (维护工作日历).
  case manageCalendar
  /// Edit the texts of letters and what the letterhead says (维护文书模板).
  case manageTemplates
  /// Add and change accounts (管理人员).
  case managePeople
  /// Set up the server that takes the mail (设置邮件).
  case manageMail
  /// See what mail went out or did not, send it again or call it off (管理发件箱).
  case manageOutbox
  /// Read the audit trail (查看审计日志).
  case viewAudit
}

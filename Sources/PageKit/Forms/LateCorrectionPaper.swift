/// The files that hold what an applicant typed into a late correction: the public site writes them, and the office takes
/// their text over into the form that decides on it.
package enum LateCorrectionPaper {
  package static let requested = "补正后的申请内容.txt"
  package static let lateReason = "逾期补正的理由.txt"
}

import Civil
import ArgumentParser
import Statute

/// `gongkai fee --items 35`: the information-processing fee, slice by slice.
struct FeeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fee", abstract: "Work out the information-processing fee (信息处理费) by item or by page.",
    discussion: "One application is charged by one scale only: --items or --pages (国办函〔2020〕109号).")

  @Option(help: "Items of one applicant at one body in one calendar month (按件计收).")
  var items: Int?

  @Option(help: "Pages supplied on one application (按量计收).")
  var pages: Int?

  @Option(help: "Items already priced in the same month; with --items.")
  var prior = 0

  @Option(help: "text or json.")
  var format = OutputFormat.text

  func run() async throws {
    try await CommandFailure.reporting { StandardStreams.line(try answer()) }
  }

  private func answer() throws -> String {
    let fee: InformationFee
    do {
      switch (items, pages) {
      case (let items?, nil): fee = try .byItem(priorItemsThisMonth: prior, items: items)
      case (nil, let pages?) where prior == 0: fee = try .byPage(pages: pages)
      case (nil, .some): throw CommandFailure("按量计收不累计以前的件数：--prior 只与 --items 同用。")
      default: throw CommandFailure("请给出 --items 或者 --pages 之一；同一申请只能选择一种计收方式。")
      }
    } catch let error as FeeError {
      throw CommandFailure(error)
    }
    switch format {
    case .json: return try OutputFormat.json(Answer(fee))
    case .text: return text(fee)
    }
  }

  private func text(_ fee: InformationFee) -> String {
    let unit = fee.scale.unit
    let lines = fee.slices.map { slice in
      "  第\(slice.from)\(unit)至第\(slice.to)\(unit)：\(slice.count)\(unit) × \(slice.rate.yuan)元 = \(slice.amount.yuan)元"
    }
    return (["\(fee.totalYuan)元（\(fee.scale.label)）"] + lines).joined(separator: "\n")
  }

  private struct Answer: Encodable {
    struct Slice: Encodable {
      let from: Int
      let to: Int
      let count: Int
      let rateYuan: String
      let amountYuan: String
    }

    let totalYuan: String
    let scale: String
    let slices: [Slice]
    let citation: String

    init(_ fee: InformationFee) {
      totalYuan = fee.totalYuan
      scale = fee.scale.rawValue
      citation = fee.citation.chinese
      slices = fee.slices.map {
        Slice(from: $0.from, to: $0.to, count: $0.count, rateYuan: $0.rate.yuan, amountYuan: $0.amount.yuan)
      }
    }
  }
}

import PageKit
import AnnualReport

/// Table two in the national form, as `partials/table-two` shows it; each part in the edition it was published in.
struct ActiveDisclosureModel {
  struct Block {
    let heading: String
    let headings: [Heading]
    let rows: [Row]
  }

  struct Heading {
    let text: String
    let colspan: String
  }

  struct Row {
    let label: String
    let cells: [TableCell]
  }

  let columns = "4"
  let blocks: [Block]

  init(_ table: ActiveDisclosure, cell: (CellAddress, Int) -> TableCell) {
    func heads(_ texts: (String, Int)...) -> [Heading] {
      [Heading(text: "信息内容", colspan: "1")] + texts.map { Heading(text: $0.0, colspan: String($0.1)) }
    }
    let edition = table.regulations.edition
    var blocks = [
      Block(
        heading: "第二十条第（一）项",
        headings: [Heading(text: "信息内容", colspan: "1")]
          + FileColumn.columns(edition).map { Heading(text: $0.label, colspan: "1") },
        rows: FileKind.allCases.map { kind in
          Row(
            label: kind.label(table[kind].edition), cells: table[kind].columns.map { cell(.files(kind, $0), 1) })
        })
    ]
    if table.form2019 == nil {
      let decisions = heads(("本年处理决定数量", 3))
      blocks += [
        Block(
          heading: "第二十条第（五）项", headings: decisions,
          rows: [Row(label: DecisionKind.licensing.label, cells: [cell(.decisions(.licensing), 3)])]),
        Block(
          heading: "第二十条第（六）项", headings: decisions,
          rows: [DecisionKind.penalties, .coercion].map { Row(label: $0.label, cells: [cell(.decisions($0), 3)]) }),
        Block(
          heading: "第二十条第（八）项", headings: heads(("本年收费金额（单位：万元）", 3)),
          rows: [Row(label: Matter2019.fees.label, cells: [cell(.fees, 3)])]),
      ]
    } else {
      let decisions = heads(("上一年项目数量", 1), ("本年增/减", 1), ("处理决定数量", 1))
      func row(_ matter: Matter2019, _ count: CellAddress) -> Row {
        Row(label: matter.label, cells: [cell(.previousItems(matter), 1), cell(.change(matter), 1), cell(count, 1)])
      }
      blocks += [
        Block(
          heading: "第二十条第（五）项", headings: decisions,
          rows: [row(.licensing, .decisions(.licensing)), row(.otherServices, .otherServiceDecisions)]),
        Block(
          heading: "第二十条第（六）项", headings: decisions,
          rows: [row(.penalties, .decisions(.penalties)), row(.coercion, .decisions(.coercion))]),
        Block(
          heading: "第二十条第（八）项", headings: heads(("上一年项目数量", 1), ("本年增/减", 2)),
          rows: [Row(label: Matter2019.fees.label, cells: [cell(.previousItems(.fees), 1), cell(.change(.fees), 2)])]),
        Block(
          heading: "第二十条第（九）项", headings: heads(("采购项目数量", 1), ("采购总金额", 2)),
          rows: [Row(label: "政府集中采购", cells: [cell(.procurementItems, 1), cell(.procurementAmount, 2)])]),
      ]
    }
    self.blocks = blocks
  }
}

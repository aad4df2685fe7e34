import Ledger

/// What invented applications ask for: a pool of texts with the sketches that the ledger keeps of them.
struct InventedMatters {
  struct Matter {
    let title: String
    let requested: String
    let bands: [Int64]
  }

  /// Words that stand in one text of the pool only.
  static let rare = "白鹭湿地观测站"
  static let rarePair = "鹮鹳"
  static let common = "征地补偿安置方案"
  static let commonPair = "方案"
  static let commonSign = "案"

  let all: [Matter]

  init(count: Int, using source: inout Randomness) {
    let places = ["青溪", "云岭", "石桥", "柳林", "白沙", "龙泉", "松坪", "河口", "大塘", "北关", "南湖", "东岭"]
    let parts = ["镇", "乡", "街道", "村", "社区", "开发区"]
    let matters = ["征地补偿安置", "道路改造工程", "旧房拆迁", "义务教育招生", "水库除险加固", "危房改造", "学校食堂采购", "河道清淤", "养老院建设", "垃圾转运站"]
    let papers = ["方案", "批复", "验收报告", "会议纪要", "招标公告", "资金拨付明细", "公示材料", "环评报告", "合同文本", "统计表"]
    all = (0..<count).map { index in
      let place = (places.randomElement(using: &source) ?? "") + (parts.randomElement(using: &source) ?? "")
      let year = Int.random(in: 2015...2026, using: &source)
      let matter = matters.randomElement(using: &source) ?? ""
      var title = "\(place)\(year)年\(matter)\(papers.randomElement(using: &source) ?? "")"
      if index == 7 { title = Self.rare + title }
      if index == 11 { title += Self.rarePair }
      let requested =
        "申请公开\(title)及其附件，包括第\(Int.random(in: 1...400, using: &source))号地块的\(papers.randomElement(using: &source) ?? "")。"
      return Matter(title: title, requested: requested, bands: Set(TextSketch(requested).bands).sorted())
    }
  }
}

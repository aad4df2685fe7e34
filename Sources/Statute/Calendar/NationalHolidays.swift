import Civil

/// One year's breaks as ordered by the General Office of the State Council (国务院办公厅节假日安排).
struct NationalHolidays {
  let year: Int
  let notice: String
  /// Days off as `01-28..02-04`, separated by spaces.
  let off: String
  /// Weekend days worked, separated by spaces.
  let worked: String

  static let all: [NationalHolidays] = [
    NationalHolidays(
      year: 2019, notice: "国办发明电〔2018〕15号（劳动节假期按2019年3月22日通知调整）",
      off: "01-01 02-04..02-10 04-05 05-01..05-04 06-07 09-13 10-01..10-07",
      worked: "02-02 02-03 04-28 05-05 09-29 10-12"),
    NationalHolidays(
      year: 2020, notice: "国办发明电〔2019〕16号（春节假期按2020年1月通知延长至2月2日）",
      off: "01-01 01-24..02-02 04-04..04-06 05-01..05-05 06-25..06-27 10-01..10-08",
      worked: "01-19 04-26 05-09 06-28 09-27 10-10"),
    NationalHolidays(
      year: 2021, notice: "国办发明电〔2020〕27号",
      off: "01-01..01-03 02-11..02-17 04-03..04-05 05-01..05-05 06-12..06-14 09-19..09-21 10-01..10-07",
      worked: "02-07 02-20 04-25 05-08 09-18 09-26 10-09"),
    NationalHolidays(
      year: 2022, notice: "国办发明电〔2021〕11号",
      off: "01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 10-01..10-07 12-31",
      worked: "01-29 01-30 04-02 04-24 05-07 10-08 10-09"),
    NationalHolidays(
      year: 2023, notice: "国办发明电〔2022〕16号",
      off: "01-01..01-02 01-21..01-27 04-05 04-29..05-03 06-22..06-24 09-29..10-06",
      worked: "01-28 01-29 04-23 05-06 06-25 10-07 10-08"),
    NationalHolidays(
      year: 2024, notice: "国办发明电〔2023〕7号",
      off: "01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10 09-15..09-17 10-01..10-07",
      worked: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"),
    NationalHolidays(
      year: 2025, notice: "国办发明电〔2024〕12号",
      off: "01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08",
      worked: "01-26 02-08 04-27 09-28 10-11"),
    NationalHolidays(
      year: 2026, notice: "2025年11月4日发布",
      off: "01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07",
      worked: "01-04 02-14 02-28 05-09 09-20 10-10"),
  ]

  var table: YearTable {
    var holidays: Set<Day> = []
    for item in off.split(separator: " ") {
      let ends = item.split(separator: "..").compactMap { Day("\(year)-\($0)") }
      guard let first = ends.first, let last = ends.last else { continue }
      for offset in 0...max(0, first.days(to: last)) {
        if let day = Day(ordinal: first.ordinal + offset) { holidays.insert(day) }
      }
    }
    let workdays = Set(worked.split(separator: " ").compactMap { Day("\(year)-\($0)") })
    return YearTable(holidays: holidays, workdays: workdays, notice: notice)
  }
}

extension WorkingCalendar {
  /// The national calendar of 2019 to 2026.
  public static let national = WorkingCalendar(
    years: Dictionary(uniqueKeysWithValues: NationalHolidays.all.map { ($0.year, $0.table) }))
}

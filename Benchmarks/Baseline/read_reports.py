"""The baseline of the reading benchmark: the shortest honest way to get table three out of HTML reports with lxml.

usage: read_reports.py FOLDER -> one line of JSON {"files": N, "cells": N, "seconds": S}
It does less than Gongkai: no charset detection, no prose, no checks, no findings; only labels matched by their exact text.
"""

import json
import pathlib
import re
import sys
import time
import unicodedata

from lxml import html

LABELS = [
    "本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量", "予以公开", "部分公开", "属于国家秘密",
    "其他法律行政法规禁止公开", "危及", "保护第三方合法权益", "属于三类内部事务信息", "属于四类过程性信息",
    "属于行政执法案卷", "属于行政查询事项", "本机关不掌握相关政府信息", "没有现成信息需要另行制作",
    "补正后申请内容仍不明确", "信访举报投诉类申请", "重复申请", "要求提供公开出版物", "无正当理由大量反复申请",
    "要求行政机关确认或重新出具已获取信息", "申请人无正当理由逾期不补正", "申请人逾期未按收费通知要求缴纳费用",
    "3.其他", "总计", "结转下年度继续办理",
]


def fold(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def read(path):
    tree = html.fromstring(path.read_bytes())
    for table in tree.iter("table"):
        rows = [[fold(cell.text_content()) for cell in row.iter("td", "th")] for row in table.iter("tr")]
        if not any("本年新收政府信息公开申请数量" in "".join(row) for row in rows):
            continue
        cells = 0
        for row in rows:
            label = "".join(cell for cell in row[:-7])
            if any(name in label for name in LABELS):
                cells += sum(1 for cell in row[-7:] if cell.isdigit())
        return cells
    return 0


def main():
    paths = sorted(pathlib.Path(sys.argv[1]).glob("*.html"))
    start = time.perf_counter()
    cells = sum(read(path) for path in paths)
    print(json.dumps({"files": len(paths), "cells": cells, "seconds": time.perf_counter() - start}))


if __name__ == "__main__":
    main()

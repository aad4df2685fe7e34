"""The baseline of the reading benchmark: a short program that reads annual reports with lxml, as a careful researcher would write it.

usage: read_reports.py FOLDER -> one line of JSON, the fields of the benchmark's Measurement

It reads what Gongkai reads in these pages: body and year, the six sections, the three tables with their spans expanded, labels
matched after folding, and it checks the sums of table three. It does not do what else Gongkai does: the 2019 edition, text
layouts, prose claims, disputes totals, near-miss labels, findings with places and words, limits against hostile input.
"""

import json
import pathlib
import re
import resource
import sys
import time
import unicodedata

from lxml import etree, html

LABELS = [
    "本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量", "予以公开", "部分公开区分处理的只计这一情形不计其他情形",
    "属于国家秘密", "其他法律行政法规禁止公开", "危及三安全一稳定", "保护第三方合法权益", "属于三类内部事务信息",
    "属于四类过程性信息", "属于行政执法案卷", "属于行政查询事项", "本机关不掌握相关政府信息", "没有现成信息需要另行制作",
    "补正后申请内容仍不明确", "信访举报投诉类申请", "重复申请", "要求提供公开出版物", "无正当理由大量反复申请",
    "要求行政机关确认或重新出具已获取信息", "申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请",
    "申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请", "其他", "总计", "结转下年度继续办理",
]
ROWS = {label: row for row, label in enumerate(LABELS)}
NUMBERING = re.compile(r"^(?:[(（]?[一二三四五六七八九十0-9]+[)）]?[、.．]?)+")
NOISE = re.compile(r"[\W_]+")
TITLE = re.compile(r"(.{2,60}?)((?:19|20)\d\d)年政府信息公开工作年度报告")
SECTION = re.compile(r"^([一二三四五六])、(.{2,40})$")


def fold(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def key(text):
    return NOISE.sub("", NUMBERING.sub("", fold(text)))


def grid(table):
    """The cells of a table with spans expanded, without the tables inside it."""
    rows, held = [], {}
    for y, row in enumerate(r for r in table.iter("tr") if next(r.iterancestors("table")) is table):
        line, x = [], 0
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        while cells or (y, x) in held:
            if (y, x) in held:
                line.append(held[y, x])
                x += 1
                continue
            cell = cells.pop(0)
            text = "".join(cell.itertext())
            across, down = int(cell.get("colspan", 1)), int(cell.get("rowspan", 1))
            for i in range(across):
                for j in range(1, down):
                    held[y + j, x + i] = text
            line += [text] * across
            x += across
        rows.append(line)
    return rows


def number(text):
    text = fold(text)
    return int(text) if text.isdigit() else None


def requests(rows):
    found = {}
    for line in rows:
        if len(line) < 8:
            continue
        label = next((ROWS[k] for k in (key(cell) for cell in reversed(line[:-7])) if k in ROWS), None)
        if label is not None and label not in found:
            found[label] = [number(cell) for cell in line[-7:]]
    return found


def errors(table):
    """Wrong sums: by row, of the outcomes, and of the balance."""
    value = lambda row, column: table.get(row, [None] * 7)[column] or 0
    wrong = [row for row in table if sum(value(row, c) for c in range(6)) != value(row, 6)]
    for c in range(7):
        if sum(value(row, c) for row in range(2, 23)) != value(23, c):
            wrong.append(23)
        if value(0, c) + value(1, c) != value(23, c) + value(24, c):
            wrong.append(0)
    return wrong


def read(path):
    tree = html.fromstring(path.read_bytes())
    etree.strip_elements(tree, "script", "style", with_tail=False)
    text = "".join(tree.itertext())
    title = TITLE.search(fold(text))
    sections, current = {}, None
    for block in tree.iter("h1", "h2", "h3", "p", "div"):
        if block.tag == "div" or next(block.iterancestors("td"), None) is not None and block.tag == "p" and current is None:
            continue
        line = "".join(block.itertext()).strip()
        heading = SECTION.match(fold(line))
        if heading:
            current = heading[1]
            sections[current] = []
        elif current:
            sections[current].append(line)
    result = {"agency": title and title[1], "year": title and int(title[2]), "sections": sections, "tables": []}
    for table in tree.iter("table"):
        if table.find(".//table") is not None:
            continue
        rows = grid(table)
        found = requests(rows)
        if 0 in found:
            result["requests"] = found
        elif rows:
            result["tables"].append([[number(cell) for cell in row] for row in rows])
    return result


def main():
    paths = sorted(pathlib.Path(sys.argv[1]).glob("*.html"))
    unread = cells = with_errors = 0
    start, before = time.perf_counter(), time.process_time()
    for path in paths:
        table = read(path).get("requests")
        if table is None:
            unread += 1
            continue
        cells += sum(value is not None for row in table.values() for value in row)
        with_errors += bool(errors(table))
    seconds, cpu = time.perf_counter() - start, time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({
        "files": len(paths), "unread": unread, "cells": cells, "withErrors": with_errors, "seconds": seconds,
        "cpuSeconds": cpu, "peakKiB": peak,
    }))


if __name__ == "__main__":
    main()

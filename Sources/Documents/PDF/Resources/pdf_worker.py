"""Turns HTML pages into PDF files until its input ends.

A request on standard input is a frame: four bytes of length, big-endian, then the page in UTF-8. The answer on standard
output is one byte (0 a PDF, 1 a failure with its reason) and a frame. Nothing is loaded for a page: no file, no network.
Argument: the most bytes of a page. Memory is limited by whoever starts it.
"""

import struct
import sys


def refuse(url, *arguments, **options):
    raise ValueError("loading is switched off")


def guard(event, arguments):
    """Refuses what no page needs: the network, other programs, writing files."""
    if event.startswith(("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system", "os.fork")):
        raise PermissionError(event)
    if event == "open" and isinstance(arguments[1], str) and arguments[1].strip("rbtU"):
        raise PermissionError(event)


def justify_between_characters(inline, boxes, create_layout):
    """Spreads a justified line between all its characters, as Chinese is set; the engine itself knows only spaces.

    A line that would become loose, as before a long number that cannot be broken, is left as it is.
    """

    def texts(box):
        if isinstance(box, boxes.TextBox):
            yield box
        for child in getattr(box, "children", ()):
            yield from texts(child)

    def widen(context, box, spacing, advance):
        if isinstance(box, boxes.TextBox):
            box.position_x += advance
            box.style = box.style.copy()
            before = box.style["letter_spacing"]
            box.style["letter_spacing"] = (0 if before == "normal" else before) + spacing
            layout = create_layout(box.text, box.style, context, None, 0)
            layout.deactivate()
            box.pango_layout = layout
            box.width += spacing * len(box.text)
            return advance + spacing * len(box.text)
        if isinstance(box, (boxes.LineBox, boxes.InlineBox)):
            box.position_x += advance
            end = advance
            for child in box.children:
                end = widen(context, child, spacing, end)
            box.width += end - advance
            return end
        box.translate(advance, 0)
        return advance

    def justify_line(context, line, extra_width):
        count = sum(len(box.text) for box in texts(line))
        if count > 1 and 0 < extra_width / count <= line.style["font_size"] / 10:
            widen(context, line, extra_width / count, 0)

    inline.justify_line = justify_line


def read(stream, count):
    data = b""
    while len(data) < count:
        piece = stream.read(count - len(data))
        if not piece:
            raise EOFError
        data += piece
    return data


def main():
    longest = int(sys.argv[1])
    try:
        import logging

        import weasyprint
        from weasyprint.formatting_structure import boxes
        from weasyprint.layout import inline
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.text.line_break import create_layout
    except Exception as error:
        sys.stdout.buffer.write(b"\2" + struct.pack(">I", 0))
        sys.stdout.buffer.flush()
        sys.exit(f"weasyprint: {error}")
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    justify_between_characters(inline, boxes, create_layout)
    fonts = FontConfiguration()
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    answers.write(b"\0" + struct.pack(">I", 0))
    answers.flush()
    sys.addaudithook(guard)
    while True:
        try:
            (count,) = struct.unpack(">I", read(requests, 4))
            if count > longest:
                break
            page = read(requests, count)
        except EOFError:
            break
        try:
            document = weasyprint.HTML(string=page.decode("utf-8"), url_fetcher=refuse, base_url=None)
            status, body = b"\0", document.write_pdf(font_config=fonts, pdf_identifier=b"gongkai")
        except MemoryError:
            break
        except Exception as error:
            status, body = b"\1", f"{type(error).__name__}: {error}".encode("utf-8", "replace")[:1000]
        answers.write(status + struct.pack(">I", len(body)) + body)
        answers.flush()


main()

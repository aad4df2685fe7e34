"""Turns HTML pages into PDF files until its input ends.

A request on standard input is a frame: four bytes of length, big-endian, then the page in UTF-8. The answer on standard
output is one byte (0 a PDF, 1 a failure with its reason) and a frame. Nothing is loaded for a page: no file, no network.
Arguments: the most bytes of memory, the most bytes of a page.
"""

import resource
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


def read(stream, count):
    data = b""
    while len(data) < count:
        piece = stream.read(count - len(data))
        if not piece:
            raise EOFError
        data += piece
    return data


def main():
    memory, longest = int(sys.argv[1]), int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    try:
        import logging

        import weasyprint
        from weasyprint.text.fonts import FontConfiguration
    except Exception as error:
        sys.stdout.buffer.write(b"\2" + struct.pack(">I", 0))
        sys.stdout.buffer.flush()
        sys.exit(f"weasyprint: {error}")
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    sys.dont_write_bytecode = True
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

"""Requests byte by byte, right or wrong."""

import selectors
import socket
import time

# How answers begin that only say why a state makes no sense; browsers log no error for a 200.
REASONS = b'{"diagnostics":'
SENSELESS = "senseless"


class Answer:
    """What came back: the status, or `senseless`, `closed` or `silent`."""

    def __init__(self, raw, ending, seconds):
        self.raw, self.ending, self.seconds = raw, ending, seconds
        head, _, self.body = raw.partition(b"\r\n\r\n")
        lines = head.split(b"\r\n")
        words = lines[0].split(b" ")
        is_http = lines[0].startswith(b"HTTP/1.") and len(words) > 1 and words[1].isdigit()
        self.status = int(words[1]) if is_http else ending
        if self.status == 200 and self.body.startswith(REASONS):
            self.status = SENSELESS
        self.headers = {}
        for line in lines[1:]:
            name, _, value = line.partition(b":")
            self.headers[name.strip().lower().decode("latin-1")] = value.strip().decode("latin-1")

    @property
    def is_whole(self):
        """Whether the body is as long as promised."""
        length = self.headers.get("content-length")
        if length is not None:
            return len(self.body) >= int(length)
        return self.body.endswith(b"0\r\n\r\n")


def exchange(port, data, limit=10.0, until_closed=False):
    """Sends bytes (or pieces of them) while listening; ends with a whole answer, or at the limit."""
    # Its answer tells the length of a body and has none.
    is_head = isinstance(data, bytes) and data.startswith(b"HEAD ")
    start = time.monotonic()
    pieces = iter([data] if isinstance(data, bytes) else data)
    pending, received, ending, is_sending = b"", bytearray(), "silent", True
    with socket.create_connection(("127.0.0.1", port), timeout=limit) as link, \
            selectors.DefaultSelector() as selector:
        link.setblocking(False)
        selector.register(link, selectors.EVENT_READ | selectors.EVENT_WRITE)
        while time.monotonic() - start < limit:
            if is_sending and not pending:
                pending = next(pieces, b"")
                if not pending:
                    is_sending = False
                    selector.modify(link, selectors.EVENT_READ)
            for _, events in selector.select(0.2):
                try:
                    if events & selectors.EVENT_READ:
                        chunk = link.recv(65536)
                        if not chunk:
                            ending = "closed"
                        received += chunk
                except ConnectionResetError:
                    ending = "closed"
                try:
                    if ending == "silent" and events & selectors.EVENT_WRITE and pending:
                        pending = pending[link.send(pending):]
                except (ConnectionResetError, BrokenPipeError):
                    # Nothing more is taken, but an answer may have come before.
                    pieces, pending = iter(()), b""
            if ending == "closed":
                break
            if received and not until_closed:
                answer = Answer(bytes(received), ending, time.monotonic() - start)
                if b"\r\n\r\n" in received and (is_head or answer.is_whole):
                    return answer
    return Answer(bytes(received), ending, time.monotonic() - start)


def head(port, path="/", method="GET", host=None, key=None, version="HTTP/1.1", **fields):
    """The head of a request; fields are header fields, with _ for -."""
    lines = [f"{method} {path} {version}"]
    if host != "":
        lines.append(f"Host: {host or f'127.0.0.1:{port}'}")
    if key is not None:
        lines.append(f"Authorization: Bearer {key}")
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in fields.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "surrogateescape")

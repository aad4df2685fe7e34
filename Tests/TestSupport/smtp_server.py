"""A mail server for tests, on aiosmtpd. It prints its port, takes messages until its standard input ends, and writes what
Python's own e-mail parser makes of each as a line of JSON.

What the part of a recipient before the @ says, it does:
  never      refuses the recipient for good
  busy-N     refuses the recipient for now, N times, then takes the message
  vanish-N   drops the connection after the message came, N times, then takes it
  hang       never answers
"""

import argparse
import asyncio
import email
import email.policy
import hashlib
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

arguments = argparse.ArgumentParser()
arguments.add_argument("--tls", choices=["none", "starttls", "implicit"], default="none")
arguments.add_argument("--certificate")
arguments.add_argument("--user")
arguments.add_argument("--password")
arguments.add_argument("--port", type=int, default=0)
options = arguments.parse_args()

counts = {}


def say(text):
    print(text, flush=True)


def counted(address):
    """How often the address was tried, and how often it wants to fail."""
    word, _, number = address.split("@")[0].rpartition("-")
    counts[address] = counts.get(address, 0) + 1
    return word, counts[address], int(number) if number.isdigit() else 0


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, parameters):
        if address.startswith("never@"):
            return "550 5.1.1 <%s>: no such user" % address
        if address.startswith("hang@"):
            await asyncio.sleep(60)
        if address.startswith("busy-"):
            _, tried, wanted = counted(address)
            if tried <= wanted:
                return "451 4.3.0 try again later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server, session, envelope):
        address = envelope.rcpt_tos[0]
        if address.startswith("vanish-"):
            _, tried, wanted = counted(address)
            if tried <= wanted:
                server.transport.abort()
                return "250 never heard"
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        body = message.get_body(("plain",))
        say(
            json.dumps(
                {
                    "envelopeFrom": envelope.mail_from,
                    "envelopeTo": envelope.rcpt_tos,
                    "from": str(message["from"].addresses[0].display_name),
                    "subject": str(message["subject"]),
                    "id": str(message["message-id"]),
                    "date": str(message["date"]),
                    "text": body.get_content(),
                    "files": [
                        {
                            "name": part.get_filename(),
                            "type": part.get_content_type(),
                            "sha256": hashlib.sha256(part.get_content() if isinstance(part.get_content(), bytes) else part.get_payload(decode=True)).hexdigest(),
                        }
                        for part in message.iter_attachments()
                    ],
                    "headers": [name.lower() for name in message.keys()],
                    "longestLine": max(len(line) for line in envelope.content.split(b"\r\n")),
                    "defects": len(message.defects),
                    "isEncrypted": session.ssl is not None or options.tls == "implicit",
                    "client": session.host_name,
                }
            )
        )
        return "250 2.0.0 Ok: queued for <%s> as 4F1C" % address


def check(server, session, envelope, mechanism, data):
    known = isinstance(data, LoginPassword) and (data.login, data.password) == (
        options.user.encode(),
        options.password.encode(),
    )
    return AuthResult(success=known, handled=False)


async def main():
    context = None
    if options.certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(options.certificate)

    def protocol():
        return SMTP(
            Handler(),
            hostname="localhost",
            tls_context=context if options.tls == "starttls" else None,
            require_starttls=options.tls == "starttls",
            authenticator=check if options.user else None,
            auth_required=bool(options.user),
            auth_require_tls=options.tls == "starttls",
        )

    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        protocol, "127.0.0.1", options.port, ssl=context if options.tls == "implicit" else None
    )
    say(str(server.sockets[0].getsockname()[1]))
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())

"""Everything between a fresh checkout and a page in the browser."""

import errno
import ipaddress
import socket
from argparse import ArgumentTypeError
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, connections
from django.http.request import validate_host
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from quiz.site.workerprocess import WorkerProcess

LOOPBACK = {"localhost", "127.0.0.1", "[::1]"}


def port_number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise ArgumentTypeError(f"{text} is not a port. Choose a number from 1 to 65535.")
    return int(text)


class Command(BaseCommand):
    help = "Prepare the database, the static files and the demo, then serve Newsdeck and its worker until Ctrl-C."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="Address to listen at (default: this machine only).")
        parser.add_argument("--port", type=port_number, default=8000, help="Port to listen at (default: 8000).")
        parser.add_argument("--no-demo", action="store_true", help="Do not load the demo's banks and teacher.")

    def handle(self, *, host: str, port: int, no_demo: bool, **options: Any) -> None:
        try:
            check_allowed(host)
            address = bindable_address(host, port)
            self.prepare(demo=not no_demo)
            self.serve(host, address, port)
        except KeyboardInterrupt:
            pass
        self.stdout.write("Stopped.")

    def prepare(self, *, demo: bool) -> None:
        try:
            call_command("migrate", interactive=False, verbosity=0, stdout=self.stdout)
        except DatabaseError as error:
            raise CommandError(f"The database cannot be used: {error}\nCheck DATABASE_URL and DATA_DIR.") from error
        call_command("collectstatic", interactive=False, verbosity=0, stdout=self.stdout)
        if demo:
            call_command("loaddemo", stdout=self.stdout)
        connections.close_all()  # the server's process is a fork of this one and must not share a connection with it

    def serve(self, host: str, address: str, port: int) -> None:
        server = Server(
            "quiz.asgi:application",
            address=address,
            port=port,
            interface=Interfaces.ASGINL,  # Django takes no part in ASGI's lifespan
            websockets=False,
            log_level=LogLevels.warning,
            workers_kill_timeout=10,
        )

        @server.on_startup
        def tell() -> None:
            names = [name.lstrip(".") for name in settings.ALLOWED_HOSTS] if is_everywhere(host) else [url_host(host)]
            addresses = " and ".join(f"http://{name}:{port}/" for name in names)
            self.stdout.write(f"Newsdeck is at {addresses} (stop it with Ctrl-C)")
            self.stdout.flush()

        worker = WorkerProcess()
        worker.start()
        try:
            server.serve()
        finally:
            worker.stop()


def check_allowed(host: str) -> None:
    """Every page would answer 400 under a name that ALLOWED_HOSTS does not have: say so before serving."""
    allowed = settings.ALLOWED_HOSTS
    everywhere = is_everywhere(host)
    if everywhere and set(allowed) <= LOOPBACK:
        raise CommandError(
            f"--host {host} opens Newsdeck to the network, but it answers only to {', '.join(allowed)}. "
            "Name the addresses that people will type: "
            f"ALLOWED_HOSTS=localhost,192.168.1.20 manage.py start --host {host}"
        )
    if not everywhere and not validate_host(url_host(host), allowed):
        raise CommandError(
            f"--host {host} is not among the ALLOWED_HOSTS, which are {', '.join(allowed)}. "
            f"Add it: ALLOWED_HOSTS={','.join([*allowed, url_host(host)])} manage.py start --host {host}"
        )


def is_everywhere(host: str) -> bool:
    """Whether the host stands for all of this machine's addresses, as 0.0.0.0 does."""
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def bindable_address(host: str, port: int) -> str:
    """The numeric address of the host, once it is sure that the port is free: Granian would share it with another."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
    except socket.gaierror:
        raise CommandError(f"--host {host}: no such host. Try 127.0.0.1.") from None
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise CommandError(
                f"Port {port} is in use, perhaps by another Newsdeck. Stop that one, or choose another port, "
                f"such as --port {port + 1 if port < 65535 else 8000}."
            ) from None
        if error.errno == errno.EACCES:
            raise CommandError(
                f"Port {port} needs more rights than you have. Choose one above 1023: --port 8000"
            ) from None
        raise CommandError(f"Cannot listen at {host}, port {port}: {error.strerror}. Try --host 127.0.0.1.") from None
    return str(address[0])


def url_host(host: str) -> str:
    return f"[{host}]" if ":" in host else host

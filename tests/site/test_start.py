"""`manage.py start` as a stranger meets it: a process of its own, on a free port, stopped with Ctrl-C."""

import contextlib
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*arguments: str, data: Path, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "manage.py", "start", *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "DATA_DIR": str(data), "PYTHONUNBUFFERED": "1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


@pytest.fixture
def port() -> int:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        return int(unused.getsockname()[1])


@pytest.fixture
def start(tmp_path, port) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts Newsdeck and waits until it answers; whatever still runs at the end of the test is killed."""
    started = []

    def start(*arguments: str, **environment: str) -> subprocess.Popen[str]:
        server = run("--port", str(port), *arguments, data=tmp_path / "data", **environment)
        started.append(server)
        for _ in range(600):
            try:
                get(port, "/health/")
                return server
            except ConnectionError:
                assert server.poll() is None, server.communicate()[0]
                time.sleep(0.1)
        raise AssertionError("It did not answer within a minute.")

    yield start
    for server in started:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGKILL)
        server.stdout.close()
        server.wait()


def get(port: int, path: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        return response, response.read()
    finally:
        connection.close()


def stop(server: subprocess.Popen[str], number: int) -> str:
    """Its output, once the process and all that it started are gone."""
    os.killpg(server.pid, number) if number == signal.SIGINT else server.send_signal(number)
    output, _ = server.communicate(timeout=60)
    with pytest.raises(ProcessLookupError):
        os.killpg(server.pid, 0)
    return output


def test_a_stranger_starts_it_looks_around_and_stops_it(start, port):
    server = start()

    page, body = get(port, "/")
    assert page.status == 200
    assert "default-src 'self'" in page.headers["Content-Security-Policy"]
    stylesheet = re.search(r"/static/newsdeck[^\"]+\.css", body.decode())[0]
    style, _ = get(port, stylesheet, **{"Accept-Encoding": "gzip"})
    assert style.headers["Content-Encoding"] == "gzip"
    assert "immutable" in style.headers["Cache-Control"]
    health, body = get(port, "/health/")
    assert (health.status, json.loads(body)) == (200, {"database": "ok"})

    output = stop(server, signal.SIGINT)
    assert server.returncode == 0
    assert f"http://127.0.0.1:{port}/" in output
    assert "Demo teacher: username teacher" in output
    assert "Traceback" not in output


def workers(server: subprocess.Popen[str]) -> list[int]:
    """Process ids of the background workers that this server has started."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            command = (process / "cmdline").read_bytes().split(b"\0")
            if b"worker" in command and str(server.pid).encode() in command:
                found.append(int(process.name))
    return found


def wait_for(condition: Callable[[], object]) -> None:
    for _ in range(300):
        if condition():
            return
        time.sleep(0.1)
    raise AssertionError("It did not happen within half a minute.")


needs_proc = pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="looks for processes in /proc")


@needs_proc
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_its_worker_is_started_again_when_it_dies_and_ends_with_it(start, number):
    server = start("--no-demo")
    wait_for(lambda: workers(server))
    (first,) = workers(server)
    os.kill(first, signal.SIGKILL)
    wait_for(lambda: set(workers(server)) - {first})
    (second,) = workers(server)

    output = stop(server, number)
    assert server.returncode == 0
    assert workers(server) == []
    assert not Path(f"/proc/{second}").exists()
    assert "The worker ended (-9) and is started again" in output
    assert "Traceback" not in output


@needs_proc
def test_even_killed_it_leaves_no_worker_behind(start):
    server = start("--no-demo")
    wait_for(lambda: workers(server))
    os.killpg(server.pid, signal.SIGKILL)
    wait_for(lambda: not workers(server))


def test_the_second_start_keeps_what_the_first_one_stored(start, port, tmp_path):
    server = start()
    banks = get(port, "/banks/")[1].decode()
    first = stop(server, signal.SIGINT)

    server = start()
    again = get(port, "/banks/")[1].decode()
    second = stop(server, signal.SIGTERM)

    assert server.returncode == 0

    def links(page: str) -> list[str]:
        return re.findall(r'href="(/banks/[^"]+)"', page)

    assert links(banks) == links(again) != []
    assert re.findall("Demo teacher: .*", first) == re.findall("Demo teacher: .*", second) != []
    assert "Loaded the bank" in first
    assert "Loaded the bank" not in second
    assert (tmp_path / "data" / "newsdeck.sqlite3").exists()


def test_without_the_demo_there_are_no_banks_and_no_teacher(start, port):
    server = start("--no-demo")
    banks = get(port, "/banks/")[1].decode()
    output = stop(server, signal.SIGTERM)

    assert server.returncode == 0
    assert not re.search(r'href="/banks/[^"]+"', banks)
    assert "teacher" not in output


def test_open_to_the_network_it_tells_the_addresses_that_people_can_type(start, port):
    server = start("--host", "0.0.0.0", "--no-demo", ALLOWED_HOSTS="127.0.0.1,192.0.2.20")
    output = stop(server, signal.SIGINT)

    assert f"Newsdeck is at http://127.0.0.1:{port}/ and http://192.0.2.20:{port}/ (" in output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--port", "0"], "argument --port: 0 is not a port. Choose a number from 1 to 65535."),
        (["--port", "65536"], "argument --port: 65536 is not a port."),
        (["--port", "http"], "argument --port: http is not a port."),
        (
            ["--host", "192.0.2.1"],
            "--host 192.0.2.1 is not among the ALLOWED_HOSTS, which are localhost,",
        ),
        (["--host", "0.0.0.0"], "ALLOWED_HOSTS=localhost,192.168.1.20 manage.py start --host 0.0.0.0"),
    ],
)
def test_a_bad_option_is_named_with_what_to_do(tmp_path, arguments, told):
    server = run(*arguments, data=tmp_path)
    output, _ = server.communicate(timeout=60)

    assert server.returncode != 0
    assert told in output
    assert "Traceback" not in output
    assert not (tmp_path / "newsdeck.sqlite3").exists(), "nothing is prepared for a start that cannot be"


def test_an_address_that_is_not_this_machine_s_is_refused(tmp_path, port):
    server = run("--port", str(port), "--host", "192.0.2.1", data=tmp_path, ALLOWED_HOSTS="192.0.2.1")
    output, _ = server.communicate(timeout=60)

    assert server.returncode == 1
    assert f"Cannot listen at 192.0.2.1, port {port}" in output


def test_a_busy_port_is_named_with_what_to_do(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        server = run("--port", str(port), data=tmp_path)
        output, _ = server.communicate(timeout=60)

    assert server.returncode == 1
    assert output == (
        f"CommandError: Port {port} is in use, perhaps by another Newsdeck. "
        f"Stop that one, or choose another port, such as --port {port + 1}.\n"
    )


def test_a_database_that_does_not_answer_is_told_with_what_to_do(tmp_path, port):
    server = run("--port", str(port), data=tmp_path, DATABASE_URL=f"postgres://127.0.0.1:{port}/newsdeck")
    output, _ = server.communicate(timeout=60)

    assert server.returncode == 1
    assert "CommandError: The database cannot be used: connection failed" in output
    assert "Check DATABASE_URL and DATA_DIR." in output
    assert "Traceback" not in output


def test_a_file_that_is_no_database_is_told_and_left_as_it_is(tmp_path, port):
    file = tmp_path / "newsdeck.sqlite3"
    file.write_text("Notes for the lesson, put here by mistake. " * 100)
    server = run("--port", str(port), data=tmp_path)
    output, _ = server.communicate(timeout=60)

    assert server.returncode == 1
    assert "CommandError: The database cannot be used: file is not a database" in output
    assert "Traceback" not in output
    assert file.read_text().startswith("Notes for the lesson")

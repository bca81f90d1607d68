"""Run the benchmarks and print a table: `python -m tests.bench [--quick] [NAME…]`.

Each module beside this one whose name does not begin with an underscore is a benchmark: `run(quick)` yields rows. They
run on a database of their own, a file as the application has by default, or `BENCH_DATABASE_URL` (it is emptied!).
Figures of one run compare with one another; the first row of a table is its anchor.
"""

import argparse
import importlib
import os
import pkgutil
import platform
import tempfile
from pathlib import Path

HERE = Path(__file__).parent


def benchmarks() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules([str(HERE)]) if not module.name.startswith("_"))


def set_up(directory: str) -> None:
    """Settings are read once, so the environment comes first."""
    os.environ["DATA_DIR"] = directory
    os.environ["DATABASE_URL"] = os.environ.get("BENCH_DATABASE_URL", f"sqlite:///{directory}/bench.sqlite3")
    os.environ["LOG_LEVEL"] = "ERROR"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quiz.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("flush", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Run the benchmarks.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which: {', '.join(benchmarks())}; all without")
    parser.add_argument("--quick", action="store_true", help="small sizes: shows that they run, not how fast")
    options = parser.parse_args()
    if unknown := set(options.names) - set(benchmarks()):
        parser.error(f"no benchmark called {', '.join(sorted(unknown))}; there are {', '.join(benchmarks())}")
    with tempfile.TemporaryDirectory() as directory:
        set_up(directory)
        print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
        for name in options.names or benchmarks():
            print(f"\n{name}")
            print(f"  {'what':<44} {'size':>10} {'median':>10} {'p95':>10} {'queries':>8}")
            for row in importlib.import_module(f"tests.bench.{name}").run(quick=options.quick):
                print(f"  {row}")


if __name__ == "__main__":
    main()

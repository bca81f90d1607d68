"""Fail where a lock file lacks, or contradicts, a requirement of pyproject.toml. Reads files only, no registry."""

import re
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent


def locked_versions(lock: Path) -> dict[str, str]:
    return {
        canonicalize_name(name): version
        for name, version in re.findall(r"^([A-Za-z0-9._-]+)==([^\s;]+)", lock.read_text(), re.MULTILINE)
    }


def problems(requirements: list[str], lock: Path) -> list[str]:
    locked = locked_versions(lock)
    found = []
    for requirement in map(Requirement, requirements):
        version = locked.get(canonicalize_name(requirement.name))
        if version is None or version not in requirement.specifier:
            found.append(f"{lock.name}: {requirement} is asked for, {version or 'nothing'} is locked")
    if re.search(r"https?://|--index-url", lock.read_text()):
        found.append(f"{lock.name}: holds the address of a registry")
    return found


def main() -> int:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    runtime, dev = project["project"]["dependencies"], project["dependency-groups"]["dev"]
    found = problems(runtime, ROOT / "requirements.lock") + problems(runtime + dev, ROOT / ".ci/requirements.lock")
    print("\n".join(found) or "Both locks agree with pyproject.toml.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

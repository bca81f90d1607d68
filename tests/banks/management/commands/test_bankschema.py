import io
import json

import pytest
from django.core.management import CommandError, call_command

from quiz.core.bankfile.jsonschema import bank_schema


def test_writes_the_schema():
    out = io.StringIO()
    call_command("bankschema", stdout=out)

    assert json.loads(out.getvalue()) == bank_schema()


def test_writes_to_a_file(tmp_path):
    out, file = io.StringIO(), tmp_path / "bank.schema.json"
    call_command("bankschema", output=file, stdout=out)

    assert out.getvalue() == ""
    assert json.loads(file.read_bytes()) == bank_schema()


def test_a_place_that_cannot_be_written(tmp_path):
    with pytest.raises(CommandError, match=r"No such file or directory\. Choose another place with -o"):
        call_command("bankschema", output=tmp_path / "absent" / "bank.schema.json")

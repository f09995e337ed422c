"""The scripts of a folder, and which one a call begins with."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.callscript.language import read_script
from app.callscript.library import chosen, linked, read_file, scripts_in
from app.callscript.problem import BadScript
from app.callscript.steps import Purpose, Rule
from app.errors import Unavailable
from tests.callscript.scripts import CALM, FOLDER, MAIN


def test_the_scripts_that_come_with_the_program_are_linked_with_their_parts() -> None:
    scripts = {script.key: script for script in scripts_in(FOLDER)}
    assert {"billing_dispute", "order_status", "technical_support"} <= set(scripts)
    assert "angry_customer" in [part.key for part in scripts["billing_dispute"].parts]


def test_a_part_that_is_not_there_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "main.yaml").write_text(MAIN, encoding="utf-8")
    (tmp_path / "calm.yaml").write_text(CALM, encoding="utf-8")
    main = scripts_in(tmp_path)[1]
    assert [part.key for part in main.parts] == ["calm"]


def test_parts_that_run_each_other_are_linked_once() -> None:
    scripts = {script.key: script for script in scripts_in(FOLDER)}
    parts = {key: script for key, script in scripts.items() if script.purpose is Purpose.PART}
    again = linked(scripts["billing_dispute"], parts)
    assert len({part.key for part in again.parts}) == len(again.parts)


def test_the_queue_chooses_the_script() -> None:
    scripts = scripts_in(FOLDER)
    for queue, key in (
        ("billing", "billing_dispute"),
        ("Orders", "order_status"),
        ("الدعم الفني", "technical_support"),
    ):
        found = chosen(scripts, queue=queue, direction="inbound")
        assert found is not None
        assert found.key == key


def test_a_branch_of_reasons_chooses_for_all_reasons_below_it() -> None:
    found = chosen(scripts_in(FOLDER), queue="reception", reason="billing.duplicate_charge")
    assert found is not None
    assert found.key == "billing_dispute"


def test_the_rule_that_names_more_goes_first(tmp_path: Path) -> None:
    general = MAIN.replace("script: main", "script: general\nstarts_when: [{queue: sales}]")
    special = MAIN.replace(
        "script: main", "script: special\nstarts_when: [{queue: sales, customer_kind: [vip, gold]}]"
    )
    for name, text in (("general", general), ("special", special)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    scripts = scripts_in(tmp_path)
    assert [
        found.key
        for kind in ("vip", "silver")
        if (found := chosen(scripts, queue="sales", customer_kind=kind))
    ] == [
        "special",
        "general",
    ]


def test_no_rule_fits_and_no_script_starts() -> None:
    assert chosen(scripts_in(FOLDER), queue="reception", direction="inbound") is None


def test_a_part_never_starts_a_call(tmp_path: Path) -> None:
    text = CALM.replace("purpose: part", "purpose: part\nstarts_when: [{queue: sales}]")
    (tmp_path / "calm.yaml").write_text(text, encoding="utf-8")
    assert chosen(scripts_in(tmp_path), queue="sales") is None


def test_a_file_that_is_not_there_is_said_to_be_unavailable(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"gone\.yaml"):
        read_file(tmp_path / "gone.yaml")


def test_a_file_that_is_not_utf_8_is_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "old.yaml"
    path.write_bytes("title: تحية".encode("cp1256"))
    with pytest.raises(BadScript, match="UTF-8"):
        read_file(path)


def test_one_bad_file_does_not_take_the_others_away(tmp_path: Path) -> None:
    (tmp_path / "calm.yaml").write_text(CALM, encoding="utf-8")
    (tmp_path / "slip.yaml").write_text("script: [", encoding="utf-8")
    bad: list[BadScript] = []
    assert [script.key for script in scripts_in(tmp_path, bad.append)] == ["calm"]
    assert [error.name for error in bad] == ["slip.yaml"]
    with pytest.raises(BadScript):
        scripts_in(tmp_path)


def test_a_customer_may_be_of_several_kinds() -> None:
    """A rule for VIPs fits a company that is one."""
    vip = replace(read_script(MAIN, "a.yaml"), rules=(Rule((("customer_kind", ("vip",)),)),))
    assert chosen([vip], customer_kind=("company", "vip")) is vip
    assert chosen([vip], customer_kind=("company",)) is None
    assert chosen([vip], customer_kind=()) is None

"""What brand and queues are called, by the database."""

from typing import Any

from sqlalchemy import insert

from app.models.brand import Brand
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries.names import names
from app.models.queue import Queue
from app.wrap_up.modes import Mode, Rule


def test_a_queue_is_found_by_its_key_and_by_either_name(database: Database) -> None:
    """A PBX may send any of them."""
    queue = {"id": new_key(), "key": "billing", "name_ar": "الفوترة", "name_en": "Billing"}
    queue |= {"wrap_up_mode": "cool_down", "most_extensions": 1}
    with database.writing() as session:
        session.execute(insert(Queue), [queue])
    with database.reading() as session:
        known = names(session)
    assert {known.queue(sent).told("en") for sent in ("billing", "الفوترة", "Billing")} == {"Billing"}
    assert known.rule("الفوترة").rule(45) == Rule(Mode.COOL_DOWN, 45, most_extensions=1)
    assert known.rule("sent by a PBX").rule(0).mode is Mode.UNTIL_DONE


def test_an_empty_database_has_no_brand(database: Database) -> None:
    """The sentences then leave it out."""
    with database.reading() as session:
        assert names(session).brand.told("en") == ""


def test_a_desk_speaks_for_the_brand_it_was_set_up_for(database: Database) -> None:
    """One centre serves several; without a word, or with a wrong one, it is the first."""
    common = {"region": "SA", "time_zone": "Asia/Riyadh", "currency": "SAR"}
    rows = [
        {"id": new_key(), "key": key, "name_ar": name, "name_en": name, **common}
        for key, name in (("air", "Air"), ("sea", "Sea"))
    ]
    with database.writing() as session:
        session.execute(insert(Brand), rows)
    with database.reading() as session:
        told = [names(session, key).brand.told("en") for key in ("sea", "air", "", "none")]
    assert told == ["Sea", "Air", "Air", "Air"]


def test_a_queue_without_a_word_follows_its_brand_and_a_stranger_that_of_the_desk(database: Database) -> None:
    """A word of its own counts for the queue alone."""
    common = {"name_ar": "", "region": "SA", "time_zone": "Asia/Riyadh", "currency": "SAR"}
    air = {"id": new_key(), "key": "air", "wrap_up_mode": "optional", **common}
    sea = {"id": new_key(), "key": "sea", "wrap_up_mode": "", "wrap_up_seconds": 20, **common}
    rows: tuple[tuple[str, Any, dict[str, int]], ...] = (
        *(("fares", sea["id"], {}), ("bags", air["id"], {}), ("all", None, {})),
        ("own", air["id"], {"wrap_up_seconds": 90}),
    )
    with database.writing() as session:
        for made in (air, sea):
            session.execute(insert(Brand), [made])
        for key, brand_id, more in rows:
            session.execute(
                insert(Queue), [{"id": new_key(), "key": key, "name_ar": key, "brand_id": brand_id, **more}]
            )
    with database.reading() as session:
        known = names(session, "air")
    told = {key: known.rule(key).rule(60) for key in ("fares", "bags", "own", "all", "unknown")}
    assert (told["fares"].mode, told["fares"].seconds) == (Mode.TIMED, 20)
    assert (told["own"].mode, told["own"].seconds) == (Mode.TIMED, 90)
    assert {told[key].mode for key in ("bags", "all", "unknown")} == {Mode.OPTIONAL}
    assert [known.rule(key).brand for key in ("fares", "all", "unknown")] == ["sea", "", ""]

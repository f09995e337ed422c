"""What stands for a missing value."""

from app.callscript.gap import Gap, Group


def test_a_gap_is_seen_by_the_name_of_what_is_missing() -> None:
    gap = Gap(name="customer.city")
    assert (gap.told("ar"), gap.told("en"), str(gap)) == ("[المدينة]", "[city]", "[…]")


def test_a_gap_equals_only_a_gap() -> None:
    gap = Gap(name="a")
    assert gap == Gap(name="b")
    assert gap != "a"
    assert len({gap, Gap(name="b")}) == 1


def test_comparing_with_a_gap_never_holds() -> None:
    gap = Gap(name="a")
    assert not any((gap < 1, gap > 1, gap <= 1, gap >= 1, "x" in gap, bool(gap)))
    assert (len(gap), list(gap)) == (0, [])


def test_counting_with_a_gap_gives_a_gap() -> None:
    gap = Gap(name="a")
    assert all(isinstance(result, Gap) for result in (gap + 1, 1 + gap, gap * 2, 2 / gap, -gap))


def test_a_group_names_what_it_lacks() -> None:
    group = Group("customer", {"name": "Sara"})
    assert group.at("name") == "Sara"
    missing = group.at("city")
    assert isinstance(missing, Gap)
    assert missing.path == "customer.city"
    assert missing.within("district").path == "customer.city.district"

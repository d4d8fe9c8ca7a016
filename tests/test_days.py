"""What dates are in Israel, held against dates that are known."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.days.calendar import about, in_words, month, next_working, proposed
from game.days.communities import FIRST_YEAR, LAST_YEAR, holidays_of
from game.days.names import HOLIDAYS
from game.words import LANGUAGES, words

KNOWN = {
    "Rosh Hashanah": "2025-09-23 2026-09-12 2027-10-02 2028-09-21 2029-09-10 2030-09-28 2031-09-18 2032-09-06 "
    "2033-09-24 2034-09-14 2035-10-04",
    "Yom Kippur": "2025-10-02 2026-09-21 2027-10-11 2028-09-30 2029-09-19 2030-10-07 2031-09-27 2032-09-15 2033-10-03 "
    "2034-09-23 2035-10-13",
    "Passover": "2025-04-13 2026-04-02 2027-04-22 2028-04-11 2029-03-31 2030-04-18 2031-04-08 2032-03-27 2033-04-14 "
    "2034-04-04 2035-04-24",
    "Easter": "2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17 "
    "2034-04-09 2035-03-25",
    "Orthodox Easter": "2025-04-20 2026-04-12 2027-05-02 2028-04-16 2029-04-08 2030-04-28 2031-04-13 2032-05-02 "
    "2033-04-24 2034-04-09 2035-04-29",
}
"""The first days of feasts, by the Jewish calendar and the two reckonings of Easter."""

MUSLIM = {
    "Eid al-Fitr": "2025-03-30 2026-03-20 2027-03-09 2028-02-26 2029-02-14 2030-02-04 2031-01-24 2032-01-14 2033-01-02 "
    "2034-12-12 2035-12-01",
    "Eid al-Adha": "2025-06-06 2026-05-27 2027-05-16 2028-05-05 2029-04-24 2030-04-13 2031-04-02 2032-03-22 2033-03-11 "
    "2034-03-01 2035-02-18",
}
"""The same by the Muslim calendar, whose days are certain only when the moon is seen."""


def first_days(name: str, year: int) -> list[date]:
    days = [day for day, ids in holidays_of(year).items() if name in ids]
    return [day for day in days if day - timedelta(1) not in days]


@pytest.mark.parametrize(("name", "days"), KNOWN.items())
def test_feasts_fall_on_their_known_days(name, days):
    for day in map(date.fromisoformat, days.split()):
        assert day in first_days(name, day.year)


@pytest.mark.parametrize(("name", "days"), MUSLIM.items())
def test_muslim_feasts_fall_on_their_known_days_give_or_take_one(name, days):
    assert HOLIDAYS[name].approximate
    for day in map(date.fromisoformat, days.split()):
        assert any(abs((day - found).days) <= 1 for found in first_days(name, day.year)), day


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ("2025-04-24", ["Holocaust Remembrance Day"]),
        ("2026-04-14", ["Holocaust Remembrance Day"]),
        ("2025-04-30", ["Remembrance Day"]),
        ("2025-05-01", ["Independence Day"]),
        ("2026-04-22", ["Independence Day"]),
        ("2026-10-02", ["Sukkot"]),
        ("2026-09-11", ["Eve of Rosh Hashanah"]),
        ("2025-03-13", ["Fast of Esther", "Ramadan"]),
        ("2026-01-25", ["Nabi al-Khidr"]),
        ("2027-04-25", ["Orthodox Palm Sunday", "Passover", "Nabi Shu'ayb"]),
        ("2026-09-10", ["Nabi Sablan"]),
        ("2027-01-07", ["Orthodox Christmas"]),
        ("2026-07-23", ["Summer holidays", "Tisha B'Av"]),
        ("2031-01-02", ["Ramadan"]),
        ("2026-11-23", []),
    ],
)
def test_a_day_has_the_holidays_of_all_communities(day, names):
    assert sorted(each.name for each in about(date.fromisoformat(day)).holidays) == sorted(names)


def test_every_holiday_falls_in_every_year_but_those_that_the_moon_carries_over_its_end():
    for year in range(2025, 2036):
        found = {id for ids in holidays_of(year).values() for id in ids}
        assert found <= set(HOLIDAYS)
        assert {id for id in set(HOLIDAYS) - found if not HOLIDAYS[id].approximate} == set(), year


def test_friday_saturday_and_feasts_close_and_a_fast_does_not():
    assert about(date(2026, 11, 27)).closes
    assert about(date(2026, 11, 28)).closes
    assert about(date(2026, 12, 25)).closes
    assert not about(date(2026, 12, 7)).closes
    assert not about(date(2026, 12, 7)).is_free
    assert about(date(2026, 11, 23)).is_free


def test_beside_a_feast_that_may_move_by_a_day_no_meeting_is_proposed():
    eve = about(date(2027, 3, 8))
    assert [each.name for each in eve.near] == ["Eid al-Fitr"]
    assert next_working(date(2027, 3, 8)) == date(2027, 3, 14)


def test_the_next_working_day_comes_after_the_feasts_of_all():
    assert next_working(date(2026, 11, 26)) == date(2026, 11, 26)
    assert next_working(date(2026, 11, 27)) == date(2026, 11, 29)
    assert next_working(date(2026, 4, 1)) == date(2026, 4, 9)
    assert next_working(date(2027, 4, 25)) == date(2027, 4, 29)


days = st.dates(date(2025, 1, 1), date(2035, 10, 1))


@given(days)
def test_the_check_is_six_to_eight_weeks_on_or_soon_after_and_never_on_a_day_that_closes(today):
    found = proposed(today, 42, 56)
    assert 42 <= (found - today).days <= 56 + 21
    assert not about(found).closes
    assert not about(found).near


@given(days)
def test_the_first_step_is_proposed_within_a_week_where_anybody_works_in_it(today):
    found = proposed(today, 1, 7)
    week = [today + timedelta(number) for number in range(1, 8)]
    works = [day for day in week if not about(day).closes and not about(day).near]
    assert found in works or not works


def test_a_time_of_weeks_is_told_of_its_days_and_does_not_mark_them():
    ramadan, feast = about(date(2027, 2, 15)), about(date(2027, 3, 9))
    assert ramadan.holidays
    assert not ramadan.is_marked
    assert feast.is_marked
    assert about(date(2027, 3, 8)).is_marked


def test_a_month_has_all_its_days():
    assert [len(month(2028, number)) for number in (1, 2, 4)] == [31, 29, 30]


def test_years_that_are_not_known_say_so_and_still_have_fridays():
    far = about(date(LAST_YEAR + 1, 3, 5))
    assert (far.known, far.holidays, far.is_weekend) == (False, (), True)
    assert not about(date(FIRST_YEAR - 1, 9, 16)).known


@pytest.mark.parametrize("lang", LANGUAGES)
def test_holidays_are_told_in_words(lang):
    say = words(lang, printed=True)
    names = [each.told(say) for each in HOLIDAYS.values()]
    assert len(set(names)) == len(names)
    assert (lang == "en") == (names == list(HOLIDAYS))
    assert "±" in about(date(2026, 3, 20)).told(say)
    assert "20.3.2026" in in_words(date(2026, 3, 20), say)


def test_what_is_approximate_says_so():
    say = words("en", printed=True)
    assert about(date(2026, 3, 20)).told(say) == "Eid al-Fitr (±1 day)"
    assert about(date(2027, 3, 8)).told(say) == "Eid al-Fitr (±1 day)"
    assert about(date(2026, 11, 23)).told(say) == ""


def test_what_closes_is_told_first_and_a_time_of_weeks_only_where_there_is_nothing_else():
    say = words("en", printed=True)
    assert about(date(2027, 2, 15)).told(say) == "Ramadan (±1 day)"
    assert about(date(2025, 3, 14)).told(say) == "Purim"
    assert about(date(2025, 1, 1)).told(say) == "New Year, Hanukkah"
    assert about(date(2025, 4, 20)).told(say) == "Easter"


def test_the_library_is_brought_in_only_when_a_date_is_asked_for():
    code = "import game.days.calendar, sys; assert 'holidays' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)

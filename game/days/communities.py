"""The holidays of all communities, by year. Dates that move with the moon or with Easter come from the library
`holidays`; what it lacks is counted from these (eves, Holocaust Remembrance Day, Hoshana Rabba, Ramadan) or stands
still in the civil year (Druze holidays, summer).

Muslim dates, and the Druze Feast of Sacrifice with them, are known exactly only when the moon is seen: here they may be
a day off. Sources: Ministry of Education and civil service lists of days off by community; for the Druze days,
25 January, 25–28 April and 10 September, as the community keeps them in Israel."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from holidays import HolidayBase, country_holidays
from holidays.calendars.gregorian import GREGORIAN_CALENDAR
from holidays.calendars.julian import JULIAN_CALENDAR
from holidays.groups.christian import ChristianHolidays
from holidays.groups.hebrew import HebrewCalendarHolidays
from holidays.groups.islamic import IslamicHolidays

from game.days.names import ORTHODOX

FIRST_YEAR, LAST_YEAR = 2024, 2076
"""The years of which all communities' holidays are known here."""

LEAST_OF_RAMADAN = 29
"""Days; the thirtieth, where there is one, is seen when it comes."""

_CIVIL = {
    "New Year": ((1, 1),),
    "Julian New Year": ((1, 14),),
    "Nabi al-Khidr": ((1, 25),),
    "Nabi Shu'ayb": ((4, 25), (4, 26), (4, 27), (4, 28)),
    "Nabi Sablan": ((9, 10),),
}
_OF_STATE = ("Independence Day", "Remembrance Day", "Tisha B'Av")
"""Days that move away from a Friday, a Saturday or a Sunday, as the library calls them."""


class _Moving(HolidayBase, HebrewCalendarHolidays, IslamicHolidays, ChristianHolidays):
    """The holidays of one year, by the ids of `names.HOLIDAYS`."""

    def __init__(self, year: int) -> None:
        HebrewCalendarHolidays.__init__(self)
        IslamicHolidays.__init__(self, show_estimated=False)
        ChristianHolidays.__init__(self, GREGORIAN_CALENDAR)
        super().__init__(years=year)

    def _populate_public_holidays(self) -> None:
        self._populate_jewish()
        self._populate_muslim()
        self._populate_christian()

    def _populate_jewish(self) -> None:
        self._add_rosh_hashanah("Eve of Rosh Hashanah", -1)
        self._add_rosh_hashanah("Rosh Hashanah", range(2))
        self._add_yom_kippur("Eve of Yom Kippur", -1)
        self._add_yom_kippur("Yom Kippur")
        self._add_yom_kippur("Sigd", 49)
        self._add_sukkot("Eve of Sukkot", -1)
        self._add_sukkot("Sukkot", range(7))
        self._add_sukkot("Simchat Torah", 7)
        self._add_hanukkah("Hanukkah", range(8))
        self._add_purim("Purim")
        self._add_passover("Eve of Passover", -1)
        self._add_passover("Passover", range(7))
        self._add_lag_baomer("Lag BaOmer")
        self._add_lag_baomer("Jerusalem Day", 10)
        self._add_shavuot("Shavuot")

    def _populate_muslim(self) -> None:
        self._add_ramadan_beginning_day("Ramadan")
        self._add_eid_al_fitr_day("Eid al-Fitr")
        self._add_eid_al_fitr_day_two("Eid al-Fitr")
        self._add_eid_al_fitr_day_three("Eid al-Fitr")
        self._add_arafah_day("Eve of Eid al-Adha")
        self._add_eid_al_adha_day("Eid al-Adha")
        self._add_eid_al_adha_day_two("Eid al-Adha")
        self._add_eid_al_adha_day_three("Eid al-Adha")
        self._add_eid_al_adha_day_four("Eid al-Adha")
        self._add_islamic_new_year_day("Hijri New Year")
        self._add_mawlid_day("Mawlid")
        self._add_isra_and_miraj_day("Isra and Mi'raj")

    def _populate_christian(self) -> None:
        for calendar, rite in ((GREGORIAN_CALENDAR, ""), (JULIAN_CALENDAR, ORTHODOX)):
            self._add_christmas_eve(f"{rite}Christmas Eve", calendar)
            self._add_christmas_day(f"{rite}Christmas", calendar)
            self._add_christmas_day_two(f"{rite}Christmas", calendar)
            self._add_epiphany_day(f"{rite}Epiphany", calendar)
            self._add_palm_sunday(f"{rite}Palm Sunday", calendar)
            self._add_good_friday(f"{rite}Good Friday", calendar)
            self._add_holy_saturday(f"{rite}Holy Saturday", calendar)
            self._add_easter_sunday(f"{rite}Easter", calendar)
            self._add_easter_monday(f"{rite}Easter", calendar)
            self._add_ascension_thursday(f"{rite}Ascension Day", calendar)
            self._add_pentecost_monday(f"{rite}Whit Monday", calendar)


def holidays_of(year: int) -> dict[date, tuple[str, ...]]:
    """The ids of `names.HOLIDAYS` by their dates in a year. Raises ValueError for a year of which not all is known."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(year)
    moving = _Moving(year)
    found = {day: list(moving.get_list(day)) for day in moving}
    for id, days in (*_fixed(year), *_of_state(year), *_counted(year, found)):
        for day in days:
            found.setdefault(day, []).append(id)
    return {day: tuple(dict.fromkeys(ids)) for day, ids in found.items() if day.year == year}


def _fixed(year: int) -> Iterable[tuple[str, Iterable[date]]]:
    for id, days in _CIVIL.items():
        yield id, (date(year, month, day) for month, day in days)
    yield "Summer holidays", _days(date(year, 7, 1), date(year, 8, 31))


def _of_state(year: int) -> Iterable[tuple[str, Iterable[date]]]:
    known = country_holidays("IL", years=year, categories=("public", "optional"), language="en_US")
    for day in known:
        names = (name.removesuffix(" (observed)") for name in known.get_list(day))
        yield from ((name, (day,)) for name in names if name in _OF_STATE)


def _counted(year: int, found: dict[date, list[str]]) -> Iterable[tuple[str, Iterable[date]]]:
    def first(id: str) -> date | None:
        return min((day for day, ids in found.items() if id in ids), default=None)

    if passover := first("Passover"):
        yield "Holocaust Remembrance Day", (_remembered(passover + timedelta(12)),)
    if shavuot := first("Shavuot"):
        yield "Eve of Shavuot", (shavuot - timedelta(1),)
    for day in (day for day, ids in found.items() if "Purim" in ids):
        yield "Shushan Purim", (day + timedelta(1),)
        yield "Fast of Esther", (day - timedelta(3 if day.weekday() == 6 else 1),)
    for begins in (*_ramadans(year - 1), *_ramadans(year)):
        yield "Ramadan", _days(begins, begins + timedelta(LEAST_OF_RAMADAN - 1))


def _ramadans(year: int) -> list[date]:
    """The days on which a Ramadan begins; in some civil years two do."""
    moving = _Moving(year)
    return [day for day in moving if "Ramadan" in moving.get_list(day)]


def _remembered(day: date) -> date:
    """27 Nisan, which gives way to the Sabbath: from a Friday to the day before, from a Sunday to the day after."""
    return day + timedelta({4: -1, 6: 1}.get(day.weekday(), 0))


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(number) for number in range((last - first).days + 1))

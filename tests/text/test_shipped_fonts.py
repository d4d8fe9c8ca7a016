"""The fonts in the house: whole, licensed, and covering what `game.glyphs` says."""

import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from game import glyphs

FONTS = Path(__file__).parents[2] / "fonts"
FILES = sorted(path.relative_to(FONTS).as_posix() for path in FONTS.glob("*/*.ttf"))


def characters(file: str) -> frozenset[str]:
    with TTFont(FONTS / file) as font:
        return frozenset(map(chr, font.getBestCmap()))


def test_every_font_is_the_one_that_the_readme_records() -> None:
    rows = [line for line in (FONTS / "README.md").read_text(encoding="utf-8").splitlines() if ".ttf |" in line]
    recorded = {row.split("|")[1].strip(): re.findall(r"`([0-9a-f]{64})`", row)[-1] for row in rows}
    assert recorded == {file: hashlib.sha256((FONTS / file).read_bytes()).hexdigest() for file in FILES}


def test_every_font_has_its_licence_beside_it() -> None:
    assert "SIL OPEN FONT LICENSE" in (FONTS / "rubik" / "OFL.txt").read_text(encoding="utf-8")
    assert "Bitstream Vera" in (FONTS / "dejavu" / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES)
def test_the_list_of_covered_characters_is_the_fonts_own(file: str) -> None:
    assert glyphs.covers(file) == characters(file)


def test_all_weights_cover_the_same_characters() -> None:
    assert len({characters(file) for file in FILES if file.startswith("rubik/")}) == 1


def test_the_languages_of_the_table_are_covered() -> None:
    hebrew = "".join(map(chr, [*range(0x5B0, 0x5BE), *range(0x5D0, 0x5EB)])) + "־׳״₪"
    arabic = "".join(map(chr, [*range(0x621, 0x63B), *range(0x640, 0x653), *range(0x660, 0x66A)])) + "؟،؛٪٫ٱ"
    signs = "✓→★←⚠…•＋–—«»“”€☐😀\u200f\u2068\u2069\u200d\ufe0f\n\t\u00a0"
    assert glyphs.missing(hebrew + arabic + signs + "Aé Жя") == set()


def test_what_no_font_has_is_named() -> None:
    assert glyphs.missing("שלום 漢 \x07 🦄") == {"漢", "\x07", "🦄"}
    assert glyphs.missing("\ud800") == {"\ud800"}
    assert [glyphs.stand_in(char) for char in "＋漢a"] == ["+", "\ufffd", "a"]


def test_the_check_of_glyphs_needs_neither_pygame_nor_fonttools() -> None:
    code = "import sys, game.glyphs as g; g.missing('א'); print({'pygame', 'fontTools'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=FONTS.parent, check=True)
    assert found.stdout.strip() == "set()"


def test_a_missing_index_says_which_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "folder", lambda _: tmp_path)
    with pytest.raises(glyphs.FontMissing) as caught:
        glyphs.covers.__wrapped__(glyphs.TEXT)
    assert caught.value.path == tmp_path / "index.json"


@pytest.mark.parametrize("content", [None, b"", b"not a font", (FONTS / glyphs.TEXT).read_bytes()[:100_000]])
def test_a_missing_or_damaged_font_says_which_file(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    font = tmp_path / glyphs.TEXT
    font.parent.mkdir()
    (tmp_path / "index.json").write_bytes((FONTS / "index.json").read_bytes())
    if content is not None:
        font.write_bytes(content)
    monkeypatch.setattr(glyphs, "folder", lambda _: tmp_path)
    with pytest.raises(glyphs.FontMissing) as caught:
        glyphs.checked.__wrapped__(glyphs.TEXT)
    assert caught.value.path == font

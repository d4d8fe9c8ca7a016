"""Writes the DejaVu subset and the index of the fonts. Needs fontTools, which the program itself does not.

python fonts/make.py                     index.json, from the fonts that are here
python fonts/make.py DejaVuSans.ttf      first the subset, from the whole font
"""

import hashlib
import json
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent
SUBSET = FONTS / "dejavu" / "DejaVuSans-Symbols.ttf"
INDEX = FONTS / "index.json"

WANTED = [
    (0x20, 0x7E),  # so that a run of symbols keeps its spaces and digits
    (0xA0, 0xFF),
    (0x370, 0x3FF),  # Greek
    (0x5B0, 0x5F4),  # Hebrew with the points that Rubik lacks, which need their letters beside them
    (0x60C, 0x670),  # Arabic, for the same reason
    (0x2000, 0x218F),  # punctuation, currency, letterlike, fractions
    (0x2190, 0x23FF),  # arrows, mathematics, technical
    (0x2460, 0x2469),  # circled digits
    (0x2500, 0x27BF),  # boxes, shapes, dingbats
    (0x27F0, 0x27FF),
    (0x2900, 0x297F),
    (0x2B00, 0x2BFF),
    (0xFB52, 0xFBFF),  # Arabic letters already joined, for where nothing joins them
    (0xFE70, 0xFEFC),
    (0xFFFC, 0xFFFD),
    (0x1F0A0, 0x1F0DF),  # playing cards
    (0x1F311, 0x1F318),
    (0x1F42D, 0x1F435),
    (0x1F600, 0x1F643),  # faces
]


def make_subset(whole: Path) -> None:
    options = subset.Options(layout_features=["*"], hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
    font = subset.load_font(str(whole), options)
    wanted = subset.Subsetter(options)
    wanted.populate(unicodes=[code for first, last in WANTED for code in range(first, last + 1)])
    wanted.subset(font)
    subset.save_font(font, str(SUBSET), options)


def covered(path: Path) -> list[list[int]]:
    """First and last code point of every stretch that the font has."""
    stretches: list[list[int]] = []
    with TTFont(path) as font:
        codes = sorted(font.getBestCmap())
    for code in codes:
        if stretches and stretches[-1][1] == code - 1:
            stretches[-1][1] = code
        else:
            stretches.append([code, code])
    return stretches


def make_index() -> None:
    entries = {
        path.relative_to(FONTS).as_posix(): {
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "covers": covered(path),
        }
        for path in sorted(FONTS.glob("*/*.ttf"))
    }
    lines = [f"  {json.dumps(file)}: {json.dumps(entry)}" for file, entry in entries.items()]
    INDEX.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:]:
        make_subset(Path(sys.argv[1]))
    make_index()

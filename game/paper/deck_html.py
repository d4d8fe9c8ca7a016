"""A deck report as one page of the web, with nothing from anywhere else."""

from __future__ import annotations

from html import escape

from game.paper.deck_page import Bar, Block, Command, DeckPage, Drawing, Part, Point, Points, Said, Table

_STYLE = """
body{font:17px/1.55 Rubik,"Noto Sans Hebrew","Noto Sans Arabic","Segoe UI",Arial,sans-serif;color:#1d2a2e;
max-width:760px;margin:2em auto;padding:0 1em}
h1{font-size:1.15em;color:#5e6868;font-weight:500;margin:0}h2{font-size:1.9em;margin:.1em 0 .5em}
h3{margin:2em 0 .5em;font-size:1.25em}
.verdict{font-size:1.35em;font-weight:600;padding:.55em .8em;border-inline-start:.35em solid;background:#eef3f5}
.good{border-color:#2f7d4f}.not{border-color:#b23a2e}
li{margin-bottom:.45em}li ul{color:#5e6868;margin-top:.2em}li li{margin:0}
figure{margin:0}figcaption,.note{color:#5e6868;font-size:.92em}
figure svg{width:100%;height:auto}
figure+table{margin-top:1em}
table{border-collapse:collapse;width:100%;font-size:.95em}
th{text-align:start;background:#1b6b85;color:#fff;font-weight:600}
th,td{padding:.35em .6em;vertical-align:middle}tr:nth-child(odd) td{background:#eef3f5}
td svg{display:block;width:200px}td.number{white-space:nowrap}
code{display:block;direction:ltr;text-align:left;background:#eef3f5;padding:.7em;overflow-wrap:anywhere}
@media print{body{margin:0}h3,figure,tr{break-inside:avoid;break-after:avoid}}
"""


def as_html(page: DeckPage) -> bytes:
    """The report in UTF-8."""
    direction = "rtl" if page.rtl else "ltr"
    head = (
        f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(page.title)}</title>'
    )
    verdict = f'<p class="verdict {"good" if page.good else "not"}">{escape(page.verdict)}</p>'
    reasons = "<br>".join(map(escape, page.reasons))
    body = f"<h1>{escape(page.question)}</h1><h2>{escape(page.title)}</h2>{verdict}<p>{reasons}</p>"
    parts = "".join(map(_part, page.parts))
    whole = f"<head>{head}<style>{_STYLE}</style></head><body>{body}{parts}</body>"
    return f'<!doctype html><html lang="{page.lang}" dir="{direction}">{whole}</html>\n'.encode("utf-8", "replace")


def _part(part: Part) -> str:
    return f"<h3>{escape(part.title)}</h3>" + "".join(map(_block, part.blocks))


def _block(block: Block) -> str:
    match block:
        case Said(text):
            return f"<p>{escape(text)}</p>"
        case Points(points):
            return f"<ul>{''.join(map(_point, points))}</ul>"
        case Drawing(svg, told):
            named = svg.replace("<svg ", f'<svg role="img" aria-label="{escape(told)}" ', 1)
            return f"<figure>{named}<figcaption>{escape(told)}</figcaption></figure>"
        case Command(text):
            return f"<code>{escape(text)}</code>"
        case Table(heads, rows):
            head = "".join(f"<th>{escape(each)}</th>" for each in heads)
            body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
            return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _point(point: Point) -> str:
    cards = "".join(f'<li dir="auto">{escape(each)}</li>' for each in point.cards)
    return f"<li>{escape(point.text)}{f'<ul>{cards}</ul>' if cards else ''}</li>"


def _cell(cell: str | Bar) -> str:
    if isinstance(cell, Bar):
        return f"<td>{cell.svg}</td>"
    short = ' class="number"' if len(cell) < 20 else ""
    return f"<td{short}><bdi>{escape(cell)}</bdi></td>"

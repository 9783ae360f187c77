"""Coverage as a table for people, as CSV for spreadsheets, and as JSON for machines."""

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from journeymap.prove.coverage import Cell, Coverage, share
from journeymap.prove.verdict import WORDS
from journeymap.report.printable import columns, printable
from journeymap.report.terminal import Paint

VERSION = 1
_COLOURS = {
    "kept": "green",
    "named": "green",
    "broken": "red",
    "not testable": "yellow",
    "missing": "yellow",
    "vacuous": "blue",
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def word(cell: Cell) -> str:
    """A cell in one word: the verdict, or whether the principle is named where it is expected. Empty: no concern."""
    if cell.outcome is not None:
        return WORDS[cell.outcome]
    if cell.missing:
        return "missing"
    return "named" if cell.lives else ""


def coverage_text(covers: Sequence[Coverage], paint: Paint) -> str:
    """A table for each journey, and the share of all cells that is covered."""
    lines: list[str] = []
    for cover in covers:
        lines.append(paint(printable(cover.flow.journey.title), "bold"))
        lines += _table(cover, paint)
        lines.append("")
    cells = tuple(cell for each in covers for cell in each.cells)
    covered = sum(cell.covered for cell in cells)
    lines.append(f"{covered} of {len(cells)} cells are covered ({share(cells):.0f}%)")
    return "".join(f"{line}\n" for line in lines)


def _table(cover: Coverage, paint: Paint) -> list[str]:
    stages = [printable(stage.title) for stage in cover.flow.journey.stages]
    rows = [
        (principle.id, [word(cell) for cell in cells])
        for principle, cells in cover.rows
        if any(cell.concerned for cell in cells)
    ]
    if not rows:
        return ["  no principle has anything to do with this journey"]
    first = max(len(name) for name, _ in rows)
    wide = [max(columns(stage), *(len(words[index]) for _, words in rows)) for index, stage in enumerate(stages)]
    head = "  ".join([" " * first, *(_left(stage, size) for stage, size in zip(stages, wide, strict=True))])
    lines = [f"  {head}".rstrip()]
    for name, words in rows:
        cells = [
            paint(_left(each, size), _COLOURS.get(each, "bold")) if each else " " * size
            for each, size in zip(words, wide, strict=True)
        ]
        lines.append("  ".join([f"  {_left(name, first)}", *cells]).rstrip())
    return lines


def _left(text: str, width: int) -> str:
    return text + " " * (width - columns(text))


def coverage_csv(covers: Sequence[Coverage]) -> str:
    """A line for each cell: journey, principle, stage, word, and how many touchpoints name it or lack it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["journey", "principle", "stage", "coverage", "named", "missing"])
    for cover in covers:
        for cell in cover.cells:
            row = [cover.flow.journey.id, cell.principle.id, cell.stage.title, word(cell)]
            writer.writerow([*(spreadsheet(each) for each in row), len(cell.lives), len(cell.missing)])
    return out.getvalue()


def spreadsheet(text: str) -> str:
    """Text that a spreadsheet does not take for a formula (OWASP, "CSV injection"): with an apostrophe before it."""
    plain = printable(text)
    return f"'{plain}" if plain.startswith(_FORMULA) else plain


def coverage_json(covers: Sequence[Coverage]) -> str:
    """All cells as a JSON document, version 1."""
    document: dict[str, Any] = {
        "version": VERSION,
        "covered": round(share(tuple(cell for each in covers for cell in each.cells)), 1),
        "cells": [
            {
                "journey": cover.flow.journey.id,
                "principle": cell.principle.id,
                "stage": cell.stage.id,
                "coverage": word(cell).replace(" ", "-"),
                "covered": cell.covered,
                "named": [each.id for each in cell.lives],
                "missing": [each.id for each in cell.missing],
                "verdicts": [
                    {"rule": each.rule, "context": dict(each.context), "verdict": str(each.outcome)}
                    for each in cell.verdicts
                ],
            }
            for cover in covers
            for cell in cover.cells
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"

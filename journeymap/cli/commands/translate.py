"""``journeymap translate``: what is not translated yet, as a file to fill in."""

from pathlib import Path

import click

from journeymap.cli.shared import as_language, directory
from journeymap.diagnostics.errors import UsageError


@click.command(epilog="Example:  journeymap translate nl > missing.yaml")
@click.argument("language", metavar="LANG", callback=as_language)
@directory
@click.option("--of", "file", metavar="FILE", help="Only the texts of this file, such as  journeys/coffee.yaml .")
def command(language: str, root: Path, file: str | None) -> int:
    """Print the texts that are not there in a language yet, as a file of translations to fill in.

    It goes to standard output; nothing is written. Saved below translations/ and filled in, it is read with the rest.
    """
    from journeymap.diagnostics.suggest import nearest
    from journeymap.load.to_fill_in import to_fill_in
    from journeymap.load.workspace import load
    from journeymap.model.build import build

    loaded = load(root)
    if loaded.findings:
        click.echo("there are errors, so this may not be all: journeymap check names them", err=True)
    missing: dict[str, dict[str, None]] = {}
    for each in build(loaded.documents, every_text=True).translations:
        texts = missing.setdefault(each.place.file, {})
        if language not in each.languages:
            texts[each.text] = None
    if file is not None and file not in missing:
        near = nearest(file, missing)
        message = f"there are no texts in a file {file!r}" + (f"\ndid you mean {near[0]}?" if near else "")
        raise UsageError(message)
    chosen = {each: texts for each, texts in missing.items() if texts and file in {None, each}}
    if not chosen:
        click.echo(f"all texts are there in {language}", err=True)
        return 0
    click.echo(to_fill_in(language, chosen, file), nl=False)
    return 0

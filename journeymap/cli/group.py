"""The ``journeymap`` command. Its subcommands are found by name and imported only when they are used."""

import importlib
import pkgutil
from collections.abc import Mapping

import click

import journeymap.cli.commands
from journeymap import __version__

IN_SHORT: Mapping[str, str] = {
    "baseline": "Keep the findings of today, to be told of new ones only.",
    "build": "Build maps, blueprints, flows and guides as a site, offline.",
    "check": "Check the journeys and principles of a workspace.",
    "compare": "Say what changes from one journey to another.",
    "coverage": "Show principles by stages: kept, broken, or not even named.",
    "explain": "Explain a check: why it matters, and what to do.",
    "guides": "Write guides for the roles, a booklet and pocket cards.",
    "init": "Start a workspace from the sample.",
    "list": "List the journeys, principles and roles of a workspace.",
    "prove": "Prove principles on every way that a customer can go.",
    "render": "Draw journeys as files to take away: pictures, slides, pages.",
    "translate": "Print the texts that are not there in a language yet.",
}
"""What each command does, in a line: so that to list them, none has to be imported."""


class Commands(click.Group):
    """A group whose commands are the modules of ``journeymap.cli.commands``, each with a ``command``."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """The names of the commands, sorted."""
        return sorted(info.name for info in pkgutil.iter_modules(journeymap.cli.commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or ``None``."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = importlib.import_module(f"journeymap.cli.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 -- click's signature
        """Write the list of the commands."""
        with formatter.section("Commands"):
            formatter.write_dl(list(IN_SHORT.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but a misspelt command is told the nearest ones."""
        from journeymap.diagnostics.suggest import nearest

        if args and self.get_command(ctx, args[0]) is None:
            near = nearest(args[0], self.list_commands(ctx))
            hint = f" Did you mean {' or '.join(near)}?" if near else ""
            ctx.fail(f"There is no command {args[0]!r}.{hint}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Begin with:  journeymap init demo && cd demo && journeymap build",
)
@click.version_option(__version__, message="journeymap %(version)s")
def commands() -> None:
    """Customer journeys written as YAML, checked, drawn as maps and told as guides."""

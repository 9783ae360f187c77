"""The ``journeymap`` command. Its subcommands are found by name and imported only when they are used."""

import importlib
import pkgutil

import click

import journeymap.cli.commands
from journeymap import __version__


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

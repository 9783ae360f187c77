"""Where the ``journeymap`` command begins and ends."""

import sys


def main() -> None:
    """Run the command line and exit: 0 clean, 1 findings, 2 usage, 3 nothing to check, 4 a bug of ours."""
    if sys.argv[1:] == ["--version"]:
        from journeymap import __version__

        sys.stdout.write(f"journeymap {__version__}\n")
        return
    try:
        from journeymap.cli.run import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        # The command has an answer to Ctrl-C; this is for a key pressed while Python was still starting.
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()

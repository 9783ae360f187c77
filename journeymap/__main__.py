"""Where the ``journeymap`` command begins and ends."""

import sys


def main() -> None:
    """Run the command line and exit: 0 clean, 1 findings, 2 usage, 3 nothing to check, 4 a bug of ours."""
    if sys.argv[1:] == ["--version"]:
        from journeymap import __version__

        sys.stdout.write(f"journeymap {__version__}\n")
        return
    from journeymap.cli.run import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

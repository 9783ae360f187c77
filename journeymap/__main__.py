"""Where the ``journeymap`` command begins and ends."""

import gc
import sys


def main() -> None:
    """Run the command line and exit: 0 clean, 1 findings, 2 usage, 3 nothing to check, 4 a bug of ours."""
    if sys.argv[1:] == ["--version"]:
        from journeymap import __version__

        sys.stdout.write(f"journeymap {__version__}\n")
        return
    import signal

    # Whoever ends us, such as a CI job that takes too long, has us clear up first, quietly as after Ctrl-C.
    signal.signal(signal.SIGTERM, _end)
    try:
        if sys.argv[1:2] == ["build"]:
            from journeymap.cli.unchanged import nothing_to_build

            if nothing_to_build(sys.argv[1:]):
                return
        # What a command makes it keeps until it ends, so looking for garbage would only cost time.
        gc.disable()
        from journeymap.cli.run import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        # The command has an answer to Ctrl-C; this is for a key pressed while Python was still starting.
        code = 130
    sys.exit(code)


def _end(number: int, _frame: object) -> None:
    """As shells count it: 128 and the number of the signal."""
    sys.exit(128 + number)


if __name__ == "__main__":
    main()

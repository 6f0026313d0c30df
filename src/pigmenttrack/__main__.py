"""`python -m pigmenttrack` is the command line."""

from pigmenttrack.cli.main import run

if __name__ == "__main__":
    run()

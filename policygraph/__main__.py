"""`python -m policygraph` is the command."""

from policygraph.cli import main

if __name__ == "__main__":
    main()

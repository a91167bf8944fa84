"""`python -m perfeval_xl`: the command line."""

from perfeval_xl.cli.start import main

if __name__ == "__main__":
    main()

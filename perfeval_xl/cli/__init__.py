"""The command line: verbs parse, call the library once, show, exit."""

"""Package surgery: open an Office Open XML package, edit parts in place, copy the rest as stored."""

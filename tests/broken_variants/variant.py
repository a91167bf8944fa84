"""A broken variant: the specimen, one small edit, and the one assertion that it breaks."""

from typing import NamedTuple

from broken_variants.surgery import Edit, together


class Variant(NamedTuple):
    """One way to break the specimen.

    Attributes:
        slug: The assertion that the lint must report anew, and no other.
        says: What the edit does, in a few words.
        file: The name under which the variant is saved.
        before: What is done to the specimen to make the input that the variant is held against.
    """

    slug: str
    says: str
    edit: Edit
    file: str = "book.xlsx"
    before: Edit = together()

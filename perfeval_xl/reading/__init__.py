"""Reading: what kind of workbook it is, where its tables stand, and what every cell means."""

from perfeval_xl.reading.book import Book
from perfeval_xl.reading.lock_files import lock_notice
from perfeval_xl.reading.reader import read
from perfeval_xl.reading.recognising import recognise

__all__ = ["Book", "lock_notice", "read", "recognise"]

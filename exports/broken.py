"""What the libraries raise for files whose parts are missing, cut off, made up or out of range."""

import struct
import zlib
from lzma import LZMAError
from zipfile import BadZipFile

from openpyxl.utils.exceptions import InvalidFileException

NOT_JSON = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
BROKEN = (
    BadZipFile,
    SyntaxError,  # what both XML parsers' own faults are
    InvalidFileException,
    zlib.error,
    LZMAError,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,  # of `zipfile`, for members it cannot unpack
    OverflowError,
    *NOT_JSON,
)

"""The zip of a bundle: read without trust, and the one way in which it may have been written."""

import re
import struct
import zlib

from forms import cannot_tell, tampered

MAX_ZIP = 320 * 1024 * 1024
MAX_MEMBER = 16 * 1024 * 1024
MAX_CONTENT = 256 * 1024 * 1024
LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
DATED_1980 = 0x00210000
LOCAL_FORM, CENTRAL_FORM, END_FORM = "<4sHHHIIIIHH", "<4sHHHHIIIIHHHHHII", "<4sHHHHIIH"


def _damaged(file=None):
    return tampered("zip-damaged", file)


def _name(octets, length):
    path = octets[: min(length, 200)].decode("latin-1")
    if length > 200 or not re.fullmatch(r"[A-Za-z0-9._/-]+", path):
        raise tampered("zip-path")
    if any(part.strip(".") == "" for part in path.split("/")):
        raise tampered("zip-path")
    return path


def _directory(octets):
    end = len(octets) - 22
    if end < 0 or octets[end : end + 4] != END:
        raise cannot_tell("zip-cut-short" if octets[:4] == LOCAL else "not-a-bundle")
    _, _, _, _, count, size, at, _ = struct.unpack(END_FORM, octets[end:])
    if at + size != end:
        raise _damaged()
    members, seen = [], set()
    for _ in range(count):
        if at + 46 > end or octets[at : at + 4] != CENTRAL:
            raise _damaged()
        head = struct.unpack(CENTRAL_FORM, octets[at : at + 46])
        flags, method, crc, packed, size, name, extra, comment = head[3], head[4], *head[6:12]
        following = at + 46 + name + extra + comment
        if following > end:
            raise _damaged()
        path = _name(octets[at + 46 : at + 46 + name], name)
        if method not in (0, 8) or flags != 0:
            raise _damaged()
        if path in seen:
            raise tampered("zip-name-twice", path)
        seen.add(path)
        members.append((path, flags, method, crc, packed, size, head[15]))
        at = following
    if at != end:
        raise _damaged()
    return members


def _inflated(packed, size):
    reader = zlib.decompressobj(-15)
    try:
        content = reader.decompress(packed, size + 1)
    except zlib.error:
        return None
    return content if reader.eof and len(content) == size else None


def read_zip(octets, findings):
    if len(octets) > MAX_ZIP:
        raise cannot_tell("zip-too-large")
    files, at, total = {}, 0, 0
    for path, flags, method, crc, packed, size, offset in _directory(octets):
        total += size
        if size > MAX_MEMBER or total > MAX_CONTENT:
            raise _damaged()
        if offset != at or at + 30 > len(octets) or octets[at : at + 4] != LOCAL:
            raise _damaged(path)
        local = struct.unpack(LOCAL_FORM, octets[at : at + 30])
        end = at + 30 + local[8] + local[9] + packed
        agrees = (
            end <= len(octets)
            and local[8] == len(path)
            and _name(octets[at + 30 : at + 30 + local[8]], local[8]) == path
            and (local[2], local[3], local[5], local[6], local[7]) == (flags, method, crc, packed, size)
        )
        if not agrees:
            raise _damaged(path)
        content = octets[end - packed : end]
        if method == 8:
            content = _inflated(content, size)
        if content is not None and len(content) == size and zlib.crc32(content) == crc:
            files[path] = content
        else:
            findings.add(tampered("file-changed", path))
        at = end
    if at != struct.unpack("<I", octets[-6:-2])[0]:
        raise _damaged()
    return files


def check_wrapping(octets, files):
    body, directory = [], []
    at = 0
    for path in sorted(files):
        content, name = files[path], path.encode()
        fields = (20, 0, 0, DATED_1980, zlib.crc32(content), len(content), len(content), len(name), 0)
        body.append(struct.pack(LOCAL_FORM, LOCAL, *fields) + name + content)
        directory.append(struct.pack(CENTRAL_FORM, CENTRAL, 20, *fields, 0, 0, 0, 0, at) + name)
        at += len(body[-1])
    entries = b"".join(directory)
    ending = struct.pack(END_FORM, END, 0, 0, len(files), len(files), len(entries), at, 0)
    if b"".join(body) + entries + ending != octets:
        raise tampered("repacked")

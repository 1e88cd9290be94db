"""Strict forms: text, decimal, base64, hexadecimal, canonical JSON (RFC 8785). What is not in its one form is None."""

import base64
import binascii
import json
import re

MAX_SAFE = 2**53 - 1
MAX_DEPTH = 64
NOT_JSON = object()


class Stop(Exception):
    """One problem that ends the check under way."""

    def __init__(self, verdict, code, file=None):
        super().__init__(code)
        self.verdict, self.code, self.file = verdict, code, file


def tampered(code, file=None):
    return Stop("tampered", code, file)


def cannot_tell(code, file=None):
    return Stop("cannot-tell", code, file)


def malformed(file):
    return tampered("file-malformed", file)


class Findings:
    """What was found, in order; of each file only the first."""

    def __init__(self):
        self.problems = []
        self.blamed = set()

    def add(self, stop):
        if stop.file is not None:
            if stop.file in self.blamed:
                return
            self.blamed.add(stop.file)
        self.problems.append((stop.verdict, stop.code, stop.file))

    def attempt(self, check):
        try:
            return check()
        except Stop as stop:
            self.add(stop)
            return None

    def verdict(self):
        verdicts = [verdict for verdict, _, _ in self.problems]
        return "tampered" if "tampered" in verdicts else ("cannot-tell" if verdicts else None)


def text_of(octets):
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return None


def decimal(text):
    if not isinstance(text, str) or not re.fullmatch(r"0|[1-9][0-9]{0,15}", text):
        return None
    return int(text) if int(text) <= MAX_SAFE else None


def unbase64(text):
    if not isinstance(text, str) or not re.fullmatch(r"[A-Za-z0-9+/]*={0,2}", text) or len(text) % 4:
        return None
    try:
        octets = base64.b64decode(text, validate=True)
    except binascii.Error:
        return None
    return octets if base64.b64encode(octets).decode() == text else None


def unhex(text):
    if not isinstance(text, str) or not re.fullmatch(r"([0-9a-f]{2})*", text):
        return None
    return bytes.fromhex(text)


def utf16_order(text):
    """JSON names are ordered by their UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")


def _number(value):
    """As ECMAScript writes a number: shortest digits, plain from 1e-6 to below 1e21."""
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError("not finite")
    if value == 0:
        return "0"
    mantissa, exponent = f"{abs(value)!r}".lower(), 0
    if "e" in mantissa:
        mantissa, power = mantissa.split("e")
        exponent = int(power)
    whole, _, fraction = mantissa.partition(".")
    fraction = "" if fraction == "0" else fraction
    digits = (whole + fraction).lstrip("0")
    point = len(whole) + exponent - (len(whole + fraction) - len(digits))
    digits = digits.rstrip("0")
    count = len(digits)
    if count <= point <= 21:
        written = digits + "0" * (point - count)
    elif 0 < point <= 21:
        written = f"{digits[:point]}.{digits[point:]}"
    elif -6 < point <= 0:
        written = "0." + "0" * -point + digits
    else:
        tail = f".{digits[1:]}" if count > 1 else ""
        written = f"{digits[0]}{tail}e{'+' if point > 0 else '-'}{abs(point - 1)}"
    return f"-{written}" if value < 0 else written


def canonical(value, depth=0):
    if depth > MAX_DEPTH:
        raise ValueError("nested too deeply")
    if isinstance(value, str):
        value.encode("utf-8")
        return json.dumps(value, ensure_ascii=False)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(item, depth + 1) for item in value) + "]"
    names = sorted(value, key=utf16_order)
    return "{" + ",".join(f"{canonical(name)}:{canonical(value[name], depth + 1)}" for name in names) + "}"


def _refuse(constant):
    raise ValueError(constant)


def parse_canonical(octets):
    """The value of canonical JSON, numbers as floats; NOT_JSON for everything else."""
    text = text_of(octets)
    if text is None:
        return NOT_JSON
    try:
        value = json.loads(text, parse_int=float, parse_constant=_refuse)
        return value if canonical(value) == text else NOT_JSON
    except (ValueError, RecursionError):
        return NOT_JSON


def shaped(value, members, optional=()):
    return isinstance(value, dict) and set(members) <= set(value) <= set(members) | set(optional)


def is_one(value, number):
    return isinstance(value, float) and value == number


def seq_of(value):
    """A whole number from 0 as an int, or None."""
    if not isinstance(value, float) or not value.is_integer() or not 0 <= value <= MAX_SAFE:
        return None
    return int(value)

"""The twin of care-verify: python3 test/transparency/twin BUNDLE --policy FILE [--last FILE] [--json]

With --batch it reads one case a line from standard input and writes one answer a line.
"""

import argparse
import base64
import json
import sys

from forms import text_of
from record import verify

EXIT = {"holds": 0, "tampered": 1, "cannot-tell": 2}


def _batch():
    for line in sys.stdin:
        case = json.loads(line)
        last = None if case["last"] is None else base64.b64decode(case["last"])
        verdict, problems = verify(base64.b64decode(case["bundle"]), case["policy"], last)
        print(json.dumps({"verdict": verdict, "found": [[code, file] for _, code, file in problems]}), flush=True)
    return 0


def _read(name):
    with open(name, "rb") as file:
        return file.read()


def main():
    parser = argparse.ArgumentParser(prog="twin")
    parser.add_argument("bundle", nargs="?")
    parser.add_argument("--policy")
    parser.add_argument("--last")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--batch", action="store_true")
    asked = parser.parse_args()
    if asked.batch:
        return _batch()
    if asked.bundle is None or asked.policy is None:
        parser.error("give a bundle and --policy FILE")
    try:
        given = [_read(asked.bundle), _read(asked.policy), _read(asked.last) if asked.last else None]
    except OSError as error:
        parser.error(str(error))
    verdict, problems = verify(given[0], text_of(given[1]), given[2])
    if asked.json:
        print(json.dumps({"verdict": verdict, "found": [[code, file] for _, code, file in problems]}))
    else:
        print("\n".join([verdict, *(f"{code} {file or ''}".rstrip() for _, code, file in problems)]))
    return EXIT[verdict]


if __name__ == "__main__":
    sys.exit(main())

"""What a bundle shows of its entries, and what it says was erased."""

import hashlib
import hmac
import re

from forms import canonical, decimal, is_one, malformed, parse_canonical, seq_of, shaped, tampered, unbase64, unhex

NAMED = ("eventId", "stream", "revision", "type")
OPTIONAL = ("schemaVersion", "recordedAt", "actor", "agency", "role", "purpose", "payloadCommitment", "keyRef")
DESTROYED = re.compile(r"SubjectKeyDestroyed(\.v[1-9][0-9]*)?")


def check_disclosures(files, leaves, findings):
    opened = {}
    numbers = []
    for path in files:
        seq = decimal(path[len("disclosures/") : -len(".json")]) if path.endswith(".json") else None
        if path.startswith("disclosures/") and seq is not None:
            numbers.append(seq)
    for seq in sorted(numbers):
        path = f"disclosures/{seq}.json"
        if {path, f"entries/{seq}.leaf"} & findings.blamed:
            continue
        envelope = findings.attempt(lambda: _open(seq, leaves.get(seq), files[path], path))
        if envelope is not None:
            opened[seq] = envelope
    return opened


def _envelope(value):
    if not shaped(value, NAMED + OPTIONAL) or not all(isinstance(value[name], str) for name in NAMED):
        return False
    if not all(value[name] is None or isinstance(value[name], str) for name in OPTIONAL):
        return False
    return re.fullmatch("0|[1-9][0-9]{0,18}", value["revision"]) is not None


def _open(seq, leaf, octets, path):
    if leaf is None:
        raise tampered("disclosure-stray", path)
    shown = parse_canonical(octets)
    if not shaped(shown, ("v", "seq", "envelope", "r1"), ("payload", "r2", "sealed")):
        raise malformed(path)
    envelope = shown["envelope"]
    if not is_one(shown["v"], 1) or not is_one(shown["seq"], seq) or not _envelope(envelope):
        raise malformed(path)
    if ("payload" in shown) != ("r2" in shown):
        raise malformed(path)
    differs = tampered("disclosure-differs", path)
    if _committed(shown["r1"], envelope, path) != leaf["e"]:
        raise differs
    if "payload" in shown and _committed(shown["r2"], shown["payload"], path) != envelope["payloadCommitment"]:
        raise differs
    if "sealed" in shown and _sealed(shown["sealed"], path) != leaf["c"]:
        raise differs
    return envelope


def _committed(blinder, value, path):
    key = unhex(blinder)
    if key is None or len(key) != 32:
        raise malformed(path)
    return hmac.new(key, canonical(value).encode(), hashlib.sha256).hexdigest()


def _sealed(sealed, path):
    parts = ("nonce", "ciphertext", "tag", "aad")
    if not shaped(sealed, parts):
        raise malformed(path)
    octets = [unbase64(sealed[part]) for part in parts]
    if None in octets:
        raise malformed(path)
    return hashlib.sha256(b"".join(octets)).hexdigest()


def check_streams(opened, covered, findings):
    everything = isinstance(covered, range) and len(opened) == len(covered)
    latest, events = {}, set()
    for seq, envelope in opened.items():
        path = f"disclosures/{seq}.json"
        stream, revision = envelope["stream"], int(envelope["revision"])
        if envelope["eventId"] in events:
            findings.add(tampered("event-twice", path))
        if stream in latest and revision <= latest[stream]:
            findings.add(tampered("revision-order", path))
        elif stream in latest and everything and revision != latest[stream] + 1:
            findings.add(tampered("revision-gap", path))
        latest[stream] = revision
        events.add(envelope["eventId"])


def _read_erased(octets):
    wrong = malformed("erased.json")
    told = parse_canonical(octets)
    if not shaped(told, ("v", "erased")) or not isinstance(told["erased"], list):
        raise wrong
    erased, before = [], -1
    for entry in told["erased"]:
        bare = is_one(told["v"], 2) and shaped(entry, ("seq",))
        if not bare and not shaped(entry, ("seq", "keyRef", "destroyedBy")):
            raise wrong
        seq = seq_of(entry["seq"])
        if seq is None or seq <= before:
            raise wrong
        before = seq
        by = None if bare else seq_of(entry["destroyedBy"])
        if not bare and (by is None or not isinstance(entry["keyRef"], str)):
            raise wrong
        erased.append((seq, None if bare else (entry["keyRef"], by)))
    if not is_one(told["v"], 2 if any(evidence is None for _, evidence in erased) else 1):
        raise wrong
    return erased


def check_erased(files, leaves, opened, findings):
    octets = files.get("erased.json")
    erased = findings.attempt(lambda: _read_erased(octets)) if octets is not None else None
    for seq, evidence in erased or []:
        if f"disclosures/{seq}.json" in files:
            findings.add(tampered("erased-but-shown", f"disclosures/{seq}.json"))
        elif seq not in leaves:
            if not {f"entries/{seq}.leaf", f"proofs/{seq}.tlog-proof"} & findings.blamed:
                findings.add(tampered("erased-stray", "erased.json"))
        elif evidence is not None:
            envelope = opened.get(evidence[1])
            destroyed = envelope and DESTROYED.fullmatch(envelope["type"]) and envelope["keyRef"] == evidence[0]
            if not destroyed:
                findings.add(tampered("erased-without-evidence", "erased.json"))
    return {seq for seq, _ in erased or []}


WHY = ("about-somebody-else", "kept-apart", "put-right", "disputed", "third-party", "serious-harm", "legal-privilege")


def _read_redacted(octets):
    wrong = malformed("redacted.json")
    told = parse_canonical(octets)
    if not shaped(told, ("v", "redacted")) or not is_one(told["v"], 1) or not isinstance(told["redacted"], list):
        raise wrong
    seqs = []
    for entry in told["redacted"]:
        if not shaped(entry, ("seq", "reason")):
            raise wrong
        seq = seq_of(entry["seq"])
        if seq is None or (seqs and seq <= seqs[-1]):
            raise wrong
        if not isinstance(entry["reason"], str) or entry["reason"] not in WHY:
            raise wrong
        seqs.append(seq)
    if not seqs:
        raise wrong
    return seqs


def check_redacted(files, leaves, erased, findings):
    octets = files.get("redacted.json")
    told = findings.attempt(lambda: _read_redacted(octets)) if octets is not None else None
    for seq in told or []:
        if f"disclosures/{seq}.json" in files:
            findings.add(tampered("redacted-but-shown", f"disclosures/{seq}.json"))
        elif seq in erased:
            findings.add(tampered("redacted-and-erased", "redacted.json"))
        elif seq not in leaves and not {f"entries/{seq}.leaf", f"proofs/{seq}.tlog-proof"} & findings.blamed:
            findings.add(tampered("redacted-stray", "redacted.json"))


def check_figures(files, opened, findings):
    for path, octets in files.items():
        figure = parse_canonical(octets) if path.startswith("figures/") else None
        if not shaped(figure, ("v", "counts", "from", "to", "value")) or not is_one(figure["v"], 1):
            continue
        start, end, value = (seq_of(figure[name]) for name in ("from", "to", "value"))
        if not isinstance(figure["counts"], str) or None in (start, end, value) or start > end:
            continue
        if end - start >= len(opened) or any(seq not in opened for seq in range(start, end + 1)):
            continue
        kinds = [re.sub(r"\.v[1-9][0-9]*\Z", "", opened[seq]["type"]) for seq in range(start, end + 1)]
        if kinds.count(figure["counts"]) != value:
            findings.add(tampered("figure-differs", path))

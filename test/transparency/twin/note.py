"""Signed notes, checkpoints and the reader's policy, each in its strict C2SP form; and RFC 9162 proofs."""

import hashlib
import re
import unicodedata

import ed25519
from forms import MAX_SAFE, cannot_tell, decimal, text_of, unbase64

LOG_KEY, WITNESS_KEY = 1, 4
EMPTY_ROOT = hashlib.sha256().digest()


def _key_name(name):
    return name != "" and not any(c == "+" or c.isspace() or unicodedata.category(c) == "Cc" for c in name)


class Key:
    def __init__(self, name, key_id, material):
        self.name, self.key_id, self.type, self.public = name, key_id, material[0], material[1:]


def parse_key(text):
    found = re.fullmatch(r"([^+]+)\+([0-9a-f]{8})\+(.+)", text, re.S)
    material = unbase64(found[3]) if found else None
    if material is None or len(material) != 33 or not _key_name(found[1]):
        return None
    expected = hashlib.sha256(found[1].encode() + b"\n" + material).digest()[:4]
    return Key(found[1], bytes.fromhex(found[2]), material) if expected.hex() == found[2] else None


class Checkpoint:
    def __init__(self, text, signatures, origin, size, root):
        self.text, self.signatures, self.origin, self.size, self.root = text, signatures, origin, size, root

    def signature_of(self, key):
        return self.signatures.get((key.name, key.key_id))


def parse_checkpoint(octets):
    """The checkpoint, or None for bytes that are not one."""
    note = text_of(octets) if len(octets) <= 1_000_000 else None
    if note is None or re.search(r"[\x00-\x09\x0b-\x1f]", note) or not note.endswith("\n"):
        return None
    blank = note.rfind("\n\n")
    if blank < 0 or blank + 2 >= len(note):
        return None
    lines = note[blank + 2 : -1].split("\n")
    text = note[: blank + 1]
    parts = text.split("\n")
    if len(lines) > 16 or len(parts) != 4 or parts[0] == "" or parts[3] != "":
        return None
    size, root = decimal(parts[1]), unbase64(parts[2])
    if size is None or root is None or len(root) != 32:
        return None
    signatures = {}
    for line in lines:
        found = re.fullmatch("\u2014 ([^ ]+) ([^ ]+)", line)
        octets = unbase64(found[2]) if found else None
        if octets is None or len(octets) < 5 or not _key_name(found[1]):
            return None
        if (found[1], octets[:4]) in signatures:
            return None
        signatures[found[1], octets[:4]] = octets[4:]
    return Checkpoint(text, signatures, parts[0], size, root)


def log_signature(checkpoint, key):
    signature = checkpoint.signature_of(key)
    if signature is None:
        return "absent"
    return "valid" if ed25519.verifies(key.public, checkpoint.text.encode(), signature) else "invalid"


def cosignature(checkpoint, key):
    signature = checkpoint.signature_of(key)
    if signature is None:
        return "absent"
    stamp = int.from_bytes(signature[:8], "big")
    if len(signature) != 72 or stamp * 1000 > min(MAX_SAFE, 8_640_000_000_000_000):
        return "invalid"
    message = f"cosignature/v1\ntime {stamp}\n{checkpoint.text}".encode()
    return "valid" if ed25519.verifies(key.public, message, signature[8:]) else "invalid"


class Policy:
    def __init__(self):
        self.logs, self.witnesses, self.groups, self.quorum = [], {}, {}, None

    def _known(self, name):
        return name in self.witnesses or name in self.groups

    def take(self, words):
        """Whether the line is one that a policy may have here."""
        keyword, words = words[0], words[1:]
        if keyword == "log" and 1 <= len(words) <= 2:
            key = parse_key(words[0])
            if key is None or key.type != LOG_KEY or any(log.public == key.public for log in self.logs):
                return False
            self.logs.append(key)
            return True
        if keyword == "witness" and 2 <= len(words) <= 3:
            key, name = parse_key(words[1]), words[0]
            if key is None or key.type != WITNESS_KEY or name == "none" or self._known(name):
                return False
            if any(other.public == key.public for other in self.witnesses.values()):
                return False
            self.witnesses[name] = key
            return True
        if keyword == "group" and len(words) >= 3:
            return self._group(words[0], words[1], words[2:])
        if keyword == "quorum" and len(words) == 1:
            if self.quorum is not None or (words[0] != "none" and not self._known(words[0])):
                return False
            self.quorum = words[0]
            return True
        return False

    def _group(self, name, rule, members):
        grouped = [member for _, others in self.groups.values() for member in others]
        if name == "none" or self._known(name) or len(set(members)) < len(members):
            return False
        if any(not self._known(member) or member in grouped for member in members):
            return False
        needed = {"all": len(members), "any": 1}.get(rule)
        if needed is None:
            needed = int(rule) if re.fullmatch(r"[1-9][0-9]*", rule) else 0
        if not 1 <= needed <= len(members):
            return False
        self.groups[name] = (needed, members)
        return True

    def met(self, cosigned):
        def counts(name):
            if name not in self.groups:
                return name in cosigned
            needed, members = self.groups[name]
            return sum(counts(member) for member in members) >= needed

        return self.quorum == "none" or counts(self.quorum)


def parse_policy(text):
    policy = Policy()
    unreadable = cannot_tell("policy-unreadable")
    if text is None or re.search(r"[\x00-\x08\x0b-\x1f\x7f]", text):
        raise unreadable
    for line in text.split("\n"):
        words = [word for word in re.split(r"[ \t]+", line) if word]
        if words and not words[0].startswith("#") and not policy.take(words):
            raise unreadable
    if not policy.logs or policy.quorum is None:
        raise unreadable
    return policy


def leaf_hash(leaf):
    return hashlib.sha256(b"\x00" + leaf).digest()


def _node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def proves_inclusion(leaf, index, size, proof, root):
    """RFC 9162 2.1.3.2."""
    if index >= size:
        return False
    fn, sn, r = index, size - 1, leaf
    for p in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            r = _node(p, r)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = _node(r, p)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and r == root


def proves_consistency(first, second, first_root, second_root, proof):
    """RFC 9162 2.1.4.2; the empty tree is the beginning of every tree."""
    if first > second:
        return False
    if first == second:
        return not proof and first_root == second_root
    if first == 0:
        return not proof and first_root == EMPTY_ROOT
    path = ([first_root] if first & (first - 1) == 0 else []) + list(proof)
    if not path:
        return False
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for c in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = _node(c, fr), _node(c, sr)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = _node(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == first_root and sr == second_root

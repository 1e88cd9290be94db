"""What a bundle says of the record, held to its checkpoint and to the reader's own policy."""

import hashlib
import re

from forms import Findings, cannot_tell, decimal, is_one, malformed, parse_canonical
from forms import seq_of, shaped, tampered, text_of, unbase64, utf16_order
from note import EMPTY_ROOT, cosignature, leaf_hash, log_signature, parse_checkpoint, parse_policy
from note import proves_consistency, proves_inclusion
from shown import check_disclosures, check_erased, check_figures, check_redacted, check_streams
from zip_form import check_wrapping, read_zip

NUMBER = "(0|[1-9][0-9]*)"
FIXED = r"manifest\.json|checkpoint|previous-checkpoint|consistency\.txt|policy|range\.json|erased\.json|redacted\.json"
NUMBERED = rf"entries/{NUMBER}\.leaf|proofs/{NUMBER}\.tlog-proof|disclosures/{NUMBER}\.json"
ALLOWED = re.compile(rf"{FIXED}|{NUMBERED}|figures/[A-Za-z0-9._-]+\.json")
REQUIRED = ("checkpoint", "policy", "range.json", "erased.json")


def verify(octets, policy_text, last=None):
    """(verdict, problems), each problem (verdict, code, file)."""
    findings = Findings()
    try:
        whole = findings.attempt(lambda: _check(octets, policy_text, last, findings))
    except Exception:  # As designed: what the verifier itself cannot do is told as such.
        findings.add(cannot_tell("verifier-failed"))
        whole = None
    return findings.verdict() or ("holds" if whole else "cannot-tell"), findings.problems


def _check(octets, policy_text, last, findings):
    policy = parse_policy(policy_text)
    files = read_zip(octets, findings)
    _check_manifest(files, findings)
    checkpoint = findings.attempt(lambda: _check_head(files, policy, last, findings))
    if checkpoint is None:
        return None
    found = _check_entries(files, checkpoint, findings)
    if found is None:
        return None
    covered, leaves = found
    opened = check_disclosures(files, leaves, findings)
    check_streams(opened, covered, findings)
    erased = check_erased(files, leaves, opened, findings)
    check_redacted(files, leaves, erased, findings)
    check_figures(files, opened, findings)
    if findings.verdict() != "tampered":
        check_wrapping(octets, files)
    return True


def _check_manifest(files, findings):
    octets = files.get("manifest.json")
    if octets is None:
        if "manifest.json" in findings.blamed:
            return
        if "checkpoint" in files:
            raise tampered("manifest-missing", "manifest.json")
        raise cannot_tell("not-a-bundle")
    listed = _read_manifest(octets)
    for path, digest in listed.items():
        if path not in files:
            findings.add(tampered("file-missing", path))
        elif hashlib.sha256(files[path]).hexdigest() != digest:
            findings.add(tampered("file-changed", path))
    for path in files:
        if not ALLOWED.fullmatch(path) or (path != "manifest.json" and path not in listed):
            findings.add(tampered("file-added", path))
    for path in REQUIRED:
        if path not in files:
            findings.add(tampered("file-missing", path))
    pair = ("previous-checkpoint", "consistency.txt")
    if sum(path in files for path in pair) == 1:
        findings.add(tampered("file-missing", next(path for path in pair if path not in files)))


def _read_manifest(octets):
    wrong = malformed("manifest.json")
    manifest = parse_canonical(octets)
    if not shaped(manifest, ("v", "files")) or not is_one(manifest["v"], 1) or not isinstance(manifest["files"], list):
        raise wrong
    listed, before = {}, ""
    for entry in manifest["files"]:
        if not shaped(entry, ("path", "sha256")) or not all(isinstance(value, str) for value in entry.values()):
            raise wrong
        if utf16_order(entry["path"]) <= utf16_order(before):
            raise wrong
        before = entry["path"]
        listed[before] = entry["sha256"]
    return listed


def _check_head(files, policy, last, findings):
    octets = files.get("checkpoint")
    if octets is None:
        return None
    checkpoint = parse_checkpoint(octets)
    if checkpoint is None:
        raise tampered("checkpoint-malformed", "checkpoint")
    log = _signing_log(checkpoint, policy)
    states = {name: cosignature(checkpoint, key) for name, key in policy.witnesses.items()}
    if "invalid" in states.values():
        findings.add(tampered("cosignature-invalid", "checkpoint"))
    if not policy.met({name for name, state in states.items() if state == "valid"}):
        findings.add(cannot_tell("unwitnessed"))
    previous = findings.attempt(lambda: _check_previous(files, checkpoint, log))
    if last is not None:
        findings.attempt(lambda: _check_saved(last, checkpoint, log, previous))
    return checkpoint


def _signing_log(checkpoint, policy):
    states = [(log, log_signature(checkpoint, log)) for log in policy.logs]
    own = [log for log, state in states if state == "valid" and log.name == checkpoint.origin]
    found = [state for _, state in states]
    if own and "invalid" not in found:
        return own[0]
    if "invalid" in found or "valid" in found:
        raise tampered("signature-invalid", "checkpoint")
    if any(log.name == checkpoint.origin for log in policy.logs):
        raise tampered("not-signed", "checkpoint")
    raise cannot_tell("unknown-log", "checkpoint")


def _of_log(octets, log):
    checkpoint = parse_checkpoint(octets)
    if checkpoint is None or checkpoint.origin != log.name or log_signature(checkpoint, log) != "valid":
        return None
    return checkpoint


def _check_previous(files, checkpoint, log):
    octets, proof = files.get("previous-checkpoint"), files.get("consistency.txt")
    if octets is None or proof is None:
        return None
    previous = _of_log(octets, log)
    if previous is None:
        raise tampered("previous-invalid", "previous-checkpoint")
    lines = (text_of(proof) or "").split("\n")
    old = decimal(lines[0][4:]) if lines[0].startswith("old ") else None
    steps = [unbase64(line) for line in lines[1:-1]]
    if old is None or len(lines) < 2 or lines[-1] != "" or any(step is None or len(step) != 32 for step in steps):
        raise malformed("consistency.txt")
    continues = proves_consistency(previous.size, checkpoint.size, previous.root, checkpoint.root, steps)
    if old != previous.size or not continues:
        raise tampered("not-continued", "consistency.txt")
    return previous


def _check_saved(last, checkpoint, log, previous):
    saved = _of_log(last, log)
    if saved is None:
        raise cannot_tell("saved-unreadable")
    if saved.size > checkpoint.size:
        raise cannot_tell("older-than-saved")
    twin = next((other for other in (checkpoint, previous) if other and other.size == saved.size), None)
    if twin and twin.root != saved.root:
        raise tampered("two-histories")
    if not twin and not (saved.size == 0 and saved.root == EMPTY_ROOT):
        raise cannot_tell("no-proof-from-saved")


def _numbers(files, folder, extension):
    found = []
    for path in files:
        if path.startswith(f"{folder}/") and path.endswith(extension):
            seq = decimal(path[len(folder) + 1 : -len(extension)])
            if seq is not None:
                found.append(seq)
    return sorted(found)


def _read_range(octets):
    covered = parse_canonical(octets)
    if shaped(covered, ("v", "kind", "from", "to")) and is_one(covered["v"], 1) and covered["kind"] == "dense":
        start, end = seq_of(covered["from"]), seq_of(covered["to"])
        if start is not None and end is not None and start <= end:
            return range(start, end + 1)
    if shaped(covered, ("v", "kind", "seqs")) and is_one(covered["v"], 1) and covered["kind"] == "sampled":
        if isinstance(covered["seqs"], list):
            seqs = [seq_of(seq) for seq in covered["seqs"]]
            if None not in seqs and all(a < b for a, b in zip(seqs, seqs[1:])):
                return seqs
    raise malformed("range.json")


def _check_entries(files, checkpoint, findings):
    octets = files.get("range.json")
    covered = findings.attempt(lambda: _read_range(octets)) if octets is not None else None
    if covered is None:
        return None
    _check_presence(files, covered, checkpoint.size, findings)
    leaves = {}
    for seq in _numbers(files, "entries", ".leaf"):
        if {f"entries/{seq}.leaf", f"proofs/{seq}.tlog-proof"} & findings.blamed:
            continue
        leaf = findings.attempt(lambda: _check_entry(files, seq, checkpoint))
        if leaf is not None:
            leaves[seq] = leaf
    return covered, leaves


def _check_presence(files, covered, size, findings):
    dense = isinstance(covered, range)
    wanted = covered if dense else set(covered)
    for seq in _numbers(files, "entries", ".leaf"):
        if seq not in wanted:
            findings.add(tampered("entry-added", f"entries/{seq}.leaf"))
    for seq in _numbers(files, "proofs", ".tlog-proof"):
        if f"entries/{seq}.leaf" not in files:
            findings.add(tampered("entry-missing", f"entries/{seq}.leaf"))
    if dense and covered.stop > size:
        findings.add(tampered("range-beyond", "range.json"))
        return
    named = 0
    for seq in covered:
        gone = [path for path in (f"entries/{seq}.leaf", f"proofs/{seq}.tlog-proof") if path not in files]
        if gone:
            findings.add(tampered("entry-missing", gone[0]))
            named += 1
        if named == 20:
            break


def _check_entry(files, seq, checkpoint):
    path, octets = f"entries/{seq}.leaf", files[f"entries/{seq}.leaf"]
    if seq >= checkpoint.size:
        raise tampered("entry-beyond", path)
    changed = tampered("entry-changed", path)
    leaf = parse_canonical(octets)
    if not shaped(leaf, ("v", "seq", "e", "c")) or not is_one(leaf["v"], 1) or not is_one(leaf["seq"], seq):
        raise changed
    if not all(isinstance(leaf[name], str) and re.fullmatch("[0-9a-f]{64}", leaf[name]) for name in "ec"):
        raise changed
    proof = _read_proof(files.get(f"proofs/{seq}.tlog-proof", b""), seq, files["checkpoint"])
    if not proves_inclusion(leaf_hash(octets), seq, checkpoint.size, proof, checkpoint.root):
        raise changed
    return leaf


def _read_proof(octets, seq, checkpoint):
    wrong = malformed(f"proofs/{seq}.tlog-proof")
    start, end = f"c2sp.org/tlog-proof@v1\nindex {seq}\n".encode(), b"\n" + checkpoint
    if text_of(octets) is None or not octets.startswith(start) or not octets.endswith(end):
        raise wrong
    if len(octets) < len(start) + len(end):
        raise wrong
    lines = octets[len(start) : -len(end)].decode().split("\n")
    steps = [unbase64(line) for line in lines[:-1]]
    if lines[-1] != "" or any(step is None or len(step) != 32 for step in steps):
        raise wrong
    return steps

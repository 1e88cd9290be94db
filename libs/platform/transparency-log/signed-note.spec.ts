import fc from 'fast-check';
import {
  LOG_KEY,
  LocalNoteSigner,
  NoteFormatError,
  WITNESS_KEY,
  formatVerifierKey,
  parseNote,
  parseVerifierKey,
  verifyEd25519,
} from './signed-note';
import {
  cosignedAt,
  createCosignature,
  parseCheckpoint,
  signCheckpoint,
  verifyLogSignature,
  withSignature,
} from './checkpoint';
import { openCheckpoint, parsePolicy, policyText } from './policy';

const root = Buffer.alloc(32, 7);
const log = LocalNoteSigner.fromSeed('log.example/care', LOG_KEY, Buffer.alloc(32, 1));
const witness = LocalNoteSigner.fromSeed('witness.example/w1', WITNESS_KEY, Buffer.alloc(32, 2));
const other = LocalNoteSigner.fromSeed('witness.example/w2', WITNESS_KEY, Buffer.alloc(32, 3));
const at = new Date('2026-03-01T09:30:00Z');

describe('signed notes', () => {
  it('verifies the example of the Go note package', () => {
    const key = parseVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const note =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
    const { text, signatures } = parseNote(note);
    expect(signatures.map((s) => [s.name, s.keyId.equals(key.keyId)])).toEqual([['PeterNeumann', true]]);
    expect(verifyEd25519(key.publicKey, Buffer.from(text), signatures[0]?.signature ?? root)).toBe(true);
    expect(verifyEd25519(key.publicKey, Buffer.from(`${text} `), signatures[0]?.signature ?? root)).toBe(false);
  });

  it('reads the signing key of the same example', () => {
    const text = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
    const signer = LocalNoteSigner.parse(text);
    expect(formatVerifierKey(signer.key)).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    expect(signer.toText()).toBe(text);
  });

  it('keeps keys through their text forms, and never repeats a private one in an error', () => {
    const made = LocalNoteSigner.generate('log.example/new', LOG_KEY);
    expect(LocalNoteSigner.parse(made.toText()).key).toEqual(made.key);
    expect(parseVerifierKey(formatVerifierKey(made.key))).toEqual(made.key);
    const broken = made.toText().replace('new+', 'old+');
    expect(() => LocalNoteSigner.parse(broken)).toThrow('the signing key and its id do not match');
  });

  it.each([
    ['no blank line', 'text\n— name AAAAAAAA\n'],
    ['no last newline', 'text\n\n— name AAAAAAAA'],
    ['no signature', 'text\n\n'],
    ['a plain dash', 'text\n\n- name AAAAAAAA\n'],
    ['a plus in the name', 'text\n\n— na+me AAAAAAAA\n'],
    ['a control character', 'te\txt\n\n— name AAAAAAAA\n'],
    ['a carriage return', 'text\r\n\n— name AAAAAAAA\n'],
    ['loose base64', 'text\n\n— name AAAAAAB=\n'],
    ['a short signature', 'text\n\n— name AAAA\n'],
    ['two spaces', 'text\n\n—  name AAAAAAAA\n'],
    ['invalid UTF-8', Buffer.from('74657874ff0a0ae28094206e20414141414141410a', 'hex')],
    ['17 signatures', `text\n\n${'— name AAAAAAAA\n'.repeat(17)}`],
    ['a million characters', `${'x'.repeat(1_000_001)}\n\n— name AAAAAAAA\n`],
  ])('refuses a note with %s', (_, note) => {
    expect(() => parseNote(note)).toThrow(NoteFormatError);
  });

  it('takes 16 signatures and empty lines in the text', () => {
    const { text, signatures } = parseNote(`a\n\nb\n\n${'— name AAAAAAAA\n'.repeat(16)}`);
    expect([text, signatures.length]).toEqual(['a\n\nb\n', 16]);
  });

  it.each(['name+00000000+AQ==', 'name+00000000', '+12345678+AAAA', 'na me+c74f20a3+ARpc', 'plain'])(
    'refuses the key %s',
    (text) => {
      expect(() => parseVerifierKey(text)).toThrow(NoteFormatError);
    },
  );
});

describe('checkpoints', () => {
  it('carries origin, size and root, signed by the key of the origin only', async () => {
    const note = await signCheckpoint({ origin: 'log.example/care', size: 12, root }, log);
    expect(parseCheckpoint(note)).toMatchObject({ origin: 'log.example/care', size: 12, root });
    expect(verifyLogSignature(note, log.key)).toBe(true);
    await expect(signCheckpoint({ origin: 'else.example', size: 12, root }, log)).rejects.toThrow('cannot sign');
    const lying = { key: log.key, sign: () => Buffer.alloc(64) };
    await expect(signCheckpoint({ origin: 'log.example/care', size: 1, root }, lying)).rejects.toThrow('not verify');
  });

  it('is refused once any character of it is changed', async () => {
    const note = await signCheckpoint({ origin: 'log.example/care', size: 12, root }, log);
    const bytes = Buffer.from(note);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = Buffer.from(bytes);
        changed[place] = (changed[place] ?? 0) ^ change;
        const accepts = () => parseCheckpoint(changed).size === 12 && verifyLogSignature(changed, log.key);
        expect(refusesOrThrows(accepts)).toBe(true);
      }),
    );
  });

  it.each([
    `log.example\n012\n${root.toString('base64')}\n`,
    `log.example\n12\n${root.toString('base64')}\nextension\n`,
    `log.example\n12\n${root.subarray(1).toString('base64')}\n`,
    `log.example\n-1\n${root.toString('base64')}\n`,
    `log.example\n99999999999999999\n${root.toString('base64')}\n`,
    `\n12\n${root.toString('base64')}\n`,
  ])('refuses the text %j', (text) => {
    expect(() => parseCheckpoint(`${text}\n— name AAAAAAAA\n`)).toThrow(NoteFormatError);
  });
});

describe('cosignatures and policies', () => {
  it('is verified for its own checkpoint, key and time only', async () => {
    const note = await signCheckpoint({ origin: 'log.example/care', size: 12, root }, log);
    const cosigned = withSignature(note, await createCosignature(note, witness, at));
    expect(cosignedAt(cosigned, witness.key)).toEqual(at);
    expect(cosignedAt(cosigned, other.key)).toBeNull();
    expect(verifyLogSignature(cosigned, log.key)).toBe(true);
    const bigger = await signCheckpoint({ origin: 'log.example/care', size: 13, root }, log);
    const line = cosigned.slice(cosigned.indexOf('— witness'));
    expect(cosignedAt(withSignature(bigger, line), witness.key)).toBeNull();
    const [name, encoded] = line.trimEnd().split(' ').slice(1);
    const bytes = Buffer.from(encoded ?? '', 'base64');
    bytes[11] = (bytes[11] ?? 0) ^ 1;
    expect(cosignedAt(withSignature(note, `— ${name} ${bytes.toString('base64')}\n`), witness.key)).toBeNull();
    await expect(createCosignature(note, log, at)).rejects.toThrow('not a witness key');
  });

  it('replaces an older cosignature of the same witness', async () => {
    const note = await signCheckpoint({ origin: 'log.example/care', size: 12, root }, log);
    const once = withSignature(note, await createCosignature(note, witness, at));
    const later = new Date(at.getTime() + 60_000);
    const twice = withSignature(once, await createCosignature(once, witness, later));
    expect(cosignedAt(twice, witness.key)).toEqual(later);
    expect(parseNote(twice).signatures).toHaveLength(2);
  });

  it('asks for the quorum of the policy', async () => {
    const note = await signCheckpoint({ origin: 'log.example/care', size: 12, root }, log);
    const one = withSignature(note, await createCosignature(note, witness, at));
    const both = withSignature(one, await createCosignature(note, other, at));
    const met = (text: string, checkpoint: string) => openCheckpoint(checkpoint, parsePolicy(text)).quorumMet;
    const all = policyText(log.key, [witness.key, other.key]);
    expect([met(all, note), met(all, one), met(all, both)]).toEqual([false, false, true]);
    const any = all.replace(' all ', ' any ');
    expect([met(any, note), met(any, one), met(any, both)]).toEqual([false, true, true]);
    expect(met(policyText(log.key), note)).toBe(true);
    const nested = `${all.replace(/group[^]*/, '')}group inner 1 witness-1\ngroup outer all inner witness-2\nquorum outer\n`;
    expect([met(nested, one), met(nested, both)]).toEqual([false, true]);
  });

  it('opens no checkpoint of a log that the policy does not name', async () => {
    const stranger = LocalNoteSigner.fromSeed('log.example/care', LOG_KEY, Buffer.alloc(32, 9));
    const note = await signCheckpoint({ origin: 'log.example/care', size: 12, root }, stranger);
    expect(() => openCheckpoint(note, parsePolicy(policyText(log.key)))).toThrow('not signed by a log');
  });

  const key = formatVerifierKey(witness.key);
  const logLine = `log ${formatVerifierKey(log.key)}\n`;
  it.each([
    ['no quorum', logLine],
    ['two quorums', `${logLine}quorum none\nquorum none\n`],
    ['an unknown witness in the quorum', `${logLine}quorum w\n`],
    ['a later witness', `${logLine}quorum w\nwitness w ${key}\n`],
    ['the same witness twice', `witness a ${key}\nwitness b ${key}\nquorum a\n`],
    ['a witness key as log', `log ${key}\nquorum none\n`],
    ['a log key as witness', `witness a ${formatVerifierKey(log.key)}\nquorum a\n`],
    ['a threshold above its members', `witness a ${key}\ngroup g 2 a\nquorum g\n`],
    ['a threshold of nothing', `witness a ${key}\ngroup g 0 a\nquorum g\n`],
    ['a member in two groups', `witness a ${key}\ngroup g any a\ngroup h any a\nquorum h\n`],
    ['none as a member', `witness a ${key}\ngroup g any none\nquorum g\n`],
    ['an unknown word', `${logLine}trust everybody\nquorum none\n`],
    ['a carriage return', `${logLine}quorum none\r\n`],
  ])('refuses a policy with %s', (_, text) => {
    expect(() => parsePolicy(text)).toThrow(NoteFormatError);
  });

  it('takes comments, empty lines, tabs and addresses', () => {
    const policy = parsePolicy(`# ours\n\n\t${logLine.trim()} https://log.example\n witness\tw ${key}\nquorum w\n`);
    expect([policy.logs.length, policy.witnesses.size, policy.quorum]).toEqual([1, 1, 'w']);
  });
});

function refusesOrThrows(accepts: () => boolean): boolean {
  try {
    return !accepts();
  } catch {
    return true;
  }
}

import { createHash, createHmac } from 'node:crypto';
import {
  NOTHING_SEALED,
  envelopeCommitment,
  envelopeJson,
  leafBytes,
  newBlinder,
  parseLeaf,
  payloadCommitment,
  sealedDigest,
} from './commitment';
import type { Envelope } from './commitment';

const envelope: Envelope = {
  eventId: 'b6d4c9f0-3f0e-4c57-8a51-7d2f3f1c9a10',
  stream: 'carePlan-1',
  revision: '3',
  type: 'GoalSet.v1',
  schemaVersion: '1',
  recordedAt: '2026-03-01T09:30:00.000Z',
  actor: 'a-1',
  agency: 'ag-1',
  role: 'clinician',
  purpose: 'care',
  payloadCommitment: null,
  keyRef: null,
};
const r1 = Buffer.alloc(32, 1);

describe('commitments', () => {
  it('are HMAC-SHA-256 under the blinder over canonical JSON', () => {
    const expected = createHmac('sha256', r1).update('{"a":1,"b":[true,null]}').digest('hex');
    expect(payloadCommitment(r1, { b: [true, null], a: 1 })).toBe(expected);
    const names = Object.keys(envelopeJson(envelope)).sort();
    const text = `{${names.map((n) => `"${n}":${JSON.stringify(envelope[n as keyof Envelope])}`).join(',')}}`;
    expect(envelopeCommitment(r1, envelope)).toBe(createHmac('sha256', r1).update(text).digest('hex'));
  });

  it('change with any field and with the blinder, and not with anything else the object carries', () => {
    const base = envelopeCommitment(r1, envelope);
    for (const name of Object.keys(envelope)) {
      expect(envelopeCommitment(r1, { ...envelope, [name]: name === 'revision' ? '4' : 'other' })).not.toBe(base);
    }
    expect(envelopeCommitment(newBlinder(), envelope)).not.toBe(base);
    expect(envelopeCommitment(r1, { ...envelope, note: 'private' } as Envelope)).toBe(base);
  });

  it('refuse a weak blinder, a revision that is not one, and what JSON cannot carry', () => {
    expect(() => payloadCommitment(Buffer.alloc(31), {})).toThrow('a blinder has 31 bytes');
    expect(() => envelopeCommitment(r1, { ...envelope, revision: '03' })).toThrow('revision is "03"');
    expect(() => payloadCommitment(r1, { at: new Date(0) } as never)).toThrow('$.at is not a plain object');
  });

  it('digest the sealed bytes in order', () => {
    const sealed = {
      nonce: Buffer.from('n'),
      ciphertext: Buffer.from('c'),
      tag: Buffer.from('t'),
      aad: Buffer.from('a'),
    };
    expect(sealedDigest(sealed)).toBe(createHash('sha256').update('ncta').digest('hex'));
    expect(sealedDigest(NOTHING_SEALED)).toBe(createHash('sha256').digest('hex'));
  });
});

describe('leaves', () => {
  const leaf = { seq: 17, e: 'a'.repeat(64), c: 'b'.repeat(64) };

  it('are canonical JSON and come back as they went', () => {
    expect(leafBytes(leaf).toString()).toBe(`{"c":"${leaf.c}","e":"${leaf.e}","seq":17,"v":1}`);
    expect(parseLeaf(leafBytes(leaf))).toEqual(leaf);
  });

  it.each([{ seq: -1 }, { seq: 1.5 }, { e: 'A'.repeat(64) }, { c: 'b'.repeat(63) }])(
    'cannot be made with %j',
    (part) => {
      expect(() => leafBytes({ ...leaf, ...part })).toThrow(TypeError);
    },
  );

  it.each([
    `{"c": "${leaf.c}","e":"${leaf.e}","seq":17,"v":1}`,
    `{"e":"${leaf.e}","c":"${leaf.c}","seq":17,"v":1}`,
    `{"c":"${leaf.c}","e":"${leaf.e}","seq":017,"v":1}`,
    `{"c":"${leaf.c}","e":"${leaf.e}","seq":9999999999999999,"v":1}`,
    `{"c":"${leaf.c}","e":"${leaf.e}","seq":17,"v":1}\n`,
    `{"c":"${leaf.c}","e":"${leaf.e}","seq":17,"v":2}`,
    '',
  ])('are not read from %j', (text) => {
    expect(() => parseLeaf(Buffer.from(text))).toThrow('not a canonical');
  });
});

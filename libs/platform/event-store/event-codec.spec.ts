import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { ANYONE } from '../access-control/principal';
import { defineStream, ERASED } from '../decider/stream-definition';
import type { Keyring, KeyOwner } from '../privacy/keyring';
import type { JsonValue } from '../transparency-log/canonical-json';
import { envelopeCommitment, payloadCommitment, sealedDigest } from '../transparency-log/commitment';
import type { CommandContext } from './command-context';
import { idFrom } from './command-context';
import { EventCodec } from './event-codec';
import type { StoredEvent } from './port/event-store';

class KeysInMemory implements Keyring {
  private readonly keys = new Map<string, Buffer>();
  readonly owners: KeyOwner[] = [];
  keyFor(owner: KeyOwner) {
    this.owners.push(owner);
    const keyRef = idFrom(JSON.stringify(owner));
    const key = this.keys.get(keyRef) ?? randomBytes(32);
    this.keys.set(keyRef, key);
    return Promise.resolve({ keyRef, key });
  }
  open(keyRef: string) {
    return Promise.resolve(this.keys.get(keyRef));
  }
  destroy(keyRef: string) {
    this.keys.delete(keyRef);
    return Promise.resolve();
  }
  onDestroyed() {
    return;
  }
}

interface GoalSet {
  readonly type: 'GoalSet';
  readonly data: {
    readonly personId: string;
    readonly goalId: string;
    readonly words: string;
    readonly steps: string[];
  };
}
/** Twice changed: `text` became `words`, then `steps` came. */
const goalStream = defineStream<number, GoalSet>({
  category: 'goal',
  initial: 0,
  evolve: (count) => count + 1,
  personal: { GoalSet: { words: ERASED, steps: [] } },
  informationClass: 'plan',
  upcasters: {
    GoalSet: { becomes: 'GoalSet.v2', upcast: ({ text, ...rest }) => ({ ...rest, words: text }) },
    'GoalSet.v2': { becomes: 'GoalSet.v3', upcast: (data) => ({ ...data, steps: [] }) },
  },
});
const firstShape = defineStream({
  category: 'goal',
  initial: 0,
  evolve: (count: number, _: { type: 'GoalSet'; data: { personId: string; goalId: string; text: string } }) =>
    count + 1,
  personal: { GoalSet: { text: ERASED } },
  informationClass: 'plan',
});

const context: CommandContext = {
  commandId: idFrom('command'),
  principal: { ...ANYONE, role: 'clinician', memberId: idFrom('member'), agencyId: idFrom('agency') },
  purpose: 'direct-care',
  lawfulBasis: 'public-task-care',
  now: new Date('2026-03-02T09:00:00.000Z'),
  correlationId: idFrom('correlation'),
  causationId: null,
};
const stream = `goal-${idFrom('goal')}`;
const goalSet = (words: string, steps: string[] = []): GoalSet => ({
  type: 'GoalSet',
  data: { personId: idFrom('person'), goalId: idFrom('goal'), words, steps },
});

describe('what is kept of an event', () => {
  let keys: KeysInMemory;
  let codec: EventCodec;
  beforeEach(() => {
    keys = new KeysInMemory();
    codec = new EventCodec(keys);
  });
  const keep = async (event: GoalSet, revision = 0n): Promise<StoredEvent> => ({
    ...(await codec.encode(goalStream, stream, revision, event, 0, context)),
    stream,
    revision,
    position: 1n,
  });

  it('comes back as it was, whatever its words are', async () => {
    const words = fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text));
    await fc.assert(
      fc.asyncProperty(words, fc.array(words), async (text, steps) => {
        const recorded = await codec.decode(goalStream, await keep(goalSet(text, steps)));
        expect(recorded.event).toEqual(goalSet(text, steps));
      }),
    );
  });

  it('never shows a personal field, and shows the others', async () => {
    const unlikely = fc.string({ unit: fc.constantFrom(...'abcdefghij é'), minLength: 12, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(unlikely, async (secret) => {
        const stored = await keep(goalSet(secret, [secret]));
        const row = JSON.stringify(stored, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
        expect(row).not.toContain(secret);
        expect(row).not.toContain(Buffer.from(secret).toString('base64').slice(0, 12));
        expect(JSON.parse(stored.data)).toMatchObject({
          facts: { personId: idFrom('person'), goalId: idFrom('goal') },
        });
      }),
    );
  });

  it('is sealed under the key of its person, of the agency that recorded it and of its class', async () => {
    await keep(goalSet('a'));
    expect(keys.owners).toEqual([{ subject: idFrom('person'), agency: idFrom('agency'), informationClass: 'plan' }]);
  });

  it('is refused when it has personal fields and no person', async () => {
    const nobodys = { type: 'GoalSet' as const, data: { goalId: 'g', words: 'a', steps: [] } };
    await expect(codec.encode(goalStream, stream, 0n, nobodys, 0, context)).rejects.toThrow(
      'GoalSet has personal fields and nobody whose key seals them: name personId.',
    );
  });

  it('carries who, why and when, and the id that belongs to its command and place', async () => {
    const stored = await keep(goalSet('a'));
    expect(stored.id).toBe(idFrom(context.commandId, stream, '0'));
    expect(stored.type).toBe('GoalSet.v3');
    expect((await codec.decode(goalStream, stored)).metadata).toEqual({
      actor: idFrom('member'),
      agency: idFrom('agency'),
      role: 'clinician',
      purpose: 'direct-care',
      lawfulBasis: 'public-task-care',
      occurredAt: '2026-03-02T09:00:00.000Z',
      recordedAt: '2026-03-02T09:00:00.000Z',
      correlationId: idFrom('correlation'),
      causationId: null,
      commandId: idFrom('command'),
      policyVersion: '1',
      schemaVersion: 3,
      e: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      c: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('of an old shape is brought through every step to the current one', async () => {
    const old = {
      type: 'GoalSet' as const,
      data: { personId: idFrom('person'), goalId: idFrom('goal'), text: 'walk' },
    };
    const first = {
      ...(await codec.encode(firstShape, stream, 0n, old, 0, context)),
      stream,
      revision: 0n,
      position: 1n,
    };
    expect(first.type).toBe('GoalSet');
    expect((await codec.decode(goalStream, first)).event).toEqual(goalSet('walk'));

    await keys.destroy(codec.keyRefOf(first));
    expect((await codec.decode(goalStream, first)).event).toMatchObject({ data: { words: ERASED, steps: [] } });
  });

  it('reads as erased once its key is destroyed, and the rest of it stays', async () => {
    const stored = await keep(goalSet('private', ['one', 'two']));
    await keys.destroy(codec.keyRefOf(stored));
    const { event, metadata } = await codec.decode(goalStream, stored);
    expect(event).toEqual(goalSet(ERASED, []));
    expect(metadata.actor).toBe(idFrom('member'));
  });

  it.each(['GoalDropped', 'GoalSet.v4', 'constructor'])(
    'of type %s is not understood, and never guessed at',
    async (type) => {
      const stored = { ...(await keep(goalSet('private'))), type };
      await expect(codec.decode(goalStream, stored)).rejects.toThrow(
        `${type}, revision 0 of ${stream} at position 1, is not understood by this version.`,
      );
    },
  );

  it('is refused at another place of the log', async () => {
    const stored = await keep(goalSet('a'));
    for (const moved of [
      { stream: `goal-${idFrom('other')}` },
      { revision: 1n },
      { id: idFrom('x') },
      { type: 'GoalSet.v2' },
    ]) {
      await expect(codec.decode(goalStream, { ...stored, ...moved })).rejects.toThrow();
    }
  });

  it('opens to what the commitments were made of; once erased only the sealed bytes still prove themselves', async () => {
    const stored = await keep(goalSet('a', ['b']));
    const opened = await codec.openForAudit(stored);
    if (!opened) throw new Error('not opened');
    const { metadata } = await codec.decode(goalStream, stored);
    const { r1, r2, payload, envelope } = opened;
    expect(payload).toEqual(goalSet('a', ['b']).data);
    expect(envelopeCommitment(r1, envelope)).toBe(metadata.e);
    expect(payloadCommitment(r2, payload)).toBe(envelope.payloadCommitment);
    expect(sealedDigest(codec.sealedBytes(stored))).toBe(metadata.c);
    const otherWords = { ...payload, words: 'z' } as { [name: string]: JsonValue };
    expect(payloadCommitment(r2, otherWords)).not.toBe(envelope.payloadCommitment);
    expect(envelopeCommitment(r1, { ...envelope, actor: 'somebody else' })).not.toBe(metadata.e);

    await keys.destroy(codec.keyRefOf(stored));
    expect(await codec.openForAudit(stored)).toBeUndefined();
    expect(sealedDigest(codec.sealedBytes(stored))).toBe(metadata.c);
  });

  it('commits with blinders of its own each time, so that the same fact cannot be recognised', async () => {
    const [one, two] = [await keep(goalSet('a')), await keep(goalSet('a'))];
    const commitments = [one, two].map(({ metadata }) => JSON.parse(metadata) as { e: string; c: string });
    expect(commitments[0]?.e).not.toBe(commitments[1]?.e);
    expect(commitments[0]?.c).not.toBe(commitments[1]?.c);
  });
});

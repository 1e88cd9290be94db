import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineViewStream, ViewRecorder } from '@platform/access-control/view-recorder';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { parseVerifierKey } from '@platform/transparency-log/signed-note';
import type { WitnessPeer } from '@platform/transparency-log/witness-peer';
import { verifyBundle } from 'care-verify';
import { Witness, WitnessState, newWitnessKey, parsePolicy, readWitnessKey } from 'care-verify/witness';
import { AssuranceContext } from '../../assurance.context';
import { AssuranceModule } from '../../assurance.module';

const commissioner = someone('commissioner');
const MINUTE = 60_000;

describe('witnesses', () => {
  let app: ContextApp;
  let assurance: AssuranceContext;
  let folder: string;
  let witness: Witness;
  /** What the witness of the listeners does when it is asked; undefined: what it should. */
  let instead: (() => { status: number; body: string }) | undefined;
  let asked: number;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'witness-'));
    instead = undefined;
    asked = 0;
    const key = readWitnessKey(newWitnessKey('listeners.example/witness'));
    if (!key) throw new Error('no key');
    const peer: WitnessPeer = {
      name: 'listeners',
      key: parseVerifierKey(key.verifierKey),
      addCheckpoint: async (request) => {
        asked += 1;
        return instead ? instead() : witness.addCheckpoint(Buffer.from(request));
      },
    };
    const verify = (bundle: Uint8Array, policy: string) => Promise.resolve(verifyBundle(bundle, policy));
    app = await ContextApp.start([AssuranceModule.forRoot({ verify, witnesses: [peer] })], [AssuranceContext]);
    assurance = app.app.get(AssuranceContext);
    const { logs } = parsePolicy(await policy());
    witness = new Witness({ logs: () => logs, key, state: new WitnessState(folder), now: () => app.clock.now() });
  });
  afterEach(async () => {
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const policy = async () => (await app.get('/api/assurance/policy', commissioner)).body as string;
  const log = async () => (await app.get('/api/assurance/log', commissioner)).body;
  async function signed(whose: string): Promise<number> {
    const looks = new ViewRecorder(app.platform.streams, defineViewStream('carePlanView'), app.clock);
    await looks.record(someone('clinician'), idFrom(whose), 'plan');
    return (await app.post('/api/assurance/checkpoints', commissioner)).body.size;
  }
  /** A look that was under way may have had the time before; the second has not. */
  async function looked(): Promise<void> {
    await app.settled();
    await assurance.runtime.checkDeadlines();
    await assurance.runtime.checkDeadlines();
    await app.settled();
  }
  async function bundle(): Promise<Buffer> {
    const headers = { 'x-test-principal': JSON.stringify(commissioner) };
    return (await app.app.inject({ method: 'GET', url: '/api/assurance/bundle', headers })).rawPayload;
  }

  it('co-sign each checkpoint, and the bundle and the page say who and when', async () => {
    expect((await log()).witnesses).toEqual([{ name: 'listeners', size: 0, at: null, trouble: null }]);
    await signed('Robin');
    await looked();
    const size = await signed('Wren');
    await looked();
    const at = '2026-03-02T09:00:00.000Z';
    expect((await log()).witnesses).toEqual([{ name: 'listeners', size, at, trouble: null }]);
    const demanding = (await policy()).replace('quorum none', 'quorum listeners');
    expect(verifyBundle(await bundle(), demanding)).toMatchObject({
      verdict: 'holds',
      record: { size, quorum: 'met', witnesses: [{ name: 'listeners', at }] },
    });
    const { verdict, sentences } = (await app.get('/api/assurance/verification', commissioner)).body;
    expect([verdict, sentences]).toEqual([
      'holds',
      expect.arrayContaining(['The witness listeners co-signed it on 2 March 2026 at 09:00 UTC.']),
    ]);
    app.clock.advance(26 * 60 * MINUTE);
    await signed('Kit');
    expect((await bundle()).toString('latin1')).toContain(
      `# The newest checkpoint that a witness has co-signed is of ${size} entries, by listeners at ${at}, 26 hours before this was written.`,
    );
  });

  it('that are away keep nothing from being signed, and are asked again less and less often', async () => {
    instead = () => {
      throw new Error('nobody is there');
    };
    const size = await signed('Robin');
    await looked();
    await looked();
    expect(asked).toBe(1);
    expect((await log()).witnesses).toMatchObject([{ size: 0, trouble: 'away' }]);
    expect(await signed('Wren')).toBeGreaterThan(size);
    expect(verifyBundle(await bundle(), await policy())).toMatchObject({ verdict: 'holds', record: { witnesses: [] } });
    app.clock.advance(MINUTE);
    await looked();
    app.clock.advance(20_000);
    await looked();
    expect(asked).toBe(2);
    instead = undefined;
    app.clock.advance(MINUTE);
    await looked();
    expect((await log()).witnesses).toMatchObject([{ size: size + 2, trouble: null }]);
  });

  it('that refuse are told of, and so is one whose co-signature does not fit', async () => {
    const warned = jest.spyOn(app.platform.options.log, 'warn');
    const said = () => warned.mock.calls.map(([message]) => message).join();
    instead = () => ({ status: 422, body: 'no\n' });
    await signed('Robin');
    await looked();
    expect((await log()).witnesses).toMatchObject([{ size: 0, trouble: 'refused' }]);
    expect(said()).toContain('the witness listeners did not co-sign the checkpoint of 1 entries: it answers 422');
    app.clock.advance(MINUTE);
    const stranger = readWitnessKey(newWitnessKey('listeners.example/witness'));
    instead = () => ({ status: 200, body: stranger?.cosign('something else\n', app.clock.now()) ?? '' });
    await looked();
    expect((await log()).witnesses).toMatchObject([{ size: 0, trouble: 'refused' }]);
    expect(said()).toContain('its co-signature does not fit the checkpoint');
    app.clock.advance(20 * MINUTE);
    instead = () => ({ status: 409, body: '99\n' });
    await looked();
    expect(said()).toContain('it has co-signed 99 entries, more than there are');
  });

  it('are no reason to sign again', async () => {
    await signed('Robin');
    await looked();
    for (let day = 0; day < 2; day += 1) {
      app.clock.advance(24 * 60 * MINUTE);
      await looked();
    }
    expect(asked).toBe(1);
  });
});

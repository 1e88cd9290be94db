import { KnownCommands } from './known-commands';
import type { Found } from './stored-form';

const found = (revision: bigint, commandId: string): Found => ({
  commandId,
  event: {
    id: commandId,
    stream: 'talk-1',
    type: 'Said',
    data: '{}',
    metadata: '{}',
    revision,
    position: revision * 10n,
  },
});

describe('the commands that a stream is known to hold', () => {
  it('are what was read from its start on, each at its last event', () => {
    const known = new KnownCommands();
    known.learn('talk-1', 0n, [found(0n, 'a'), found(1n, 'a'), found(2n, 'b')]);
    expect(known.of('talk-1')).toEqual({
      upTo: 2n,
      answers: new Map([
        ['a', { revision: 1n, position: 10n }],
        ['b', { revision: 2n, position: 20n }],
      ]),
    });
  });

  it('do not grow by what does not join them', () => {
    const known = new KnownCommands();
    known.learn('talk-1', 5n, [found(5n, 'later')]);
    expect(known.of('talk-1')).toBeUndefined();
    known.learn('talk-1', 0n, []);
    known.learn('talk-1', 5n, [found(5n, 'later')]);
    known.add('talk-1', 'elsewhere', 4n, { revision: 5n, position: 50n });
    expect(known.of('talk-1')).toEqual({ upTo: -1n, answers: new Map() });
  });

  it('are not lost by an older reading that comes late', () => {
    const known = new KnownCommands();
    known.learn('talk-1', 0n, [found(0n, 'a')]);
    known.add('talk-1', 'b', 0n, { revision: 1n, position: 10n });
    known.learn('talk-1', 0n, [found(0n, 'a')]);
    expect([...(known.of('talk-1')?.answers.keys() ?? [])]).toEqual(['a', 'b']);
  });

  it('of the streams used longest ago are forgotten, so that memory is bounded', () => {
    const known = new KnownCommands();
    for (let i = 0; i < 100_001; i += 1) known.learn(`talk-${i}`, 0n, []);
    expect([known.of('talk-0'), known.of('talk-1')?.upTo, known.of('talk-100000')?.upTo]).toEqual([
      undefined,
      -1n,
      -1n,
    ]);
  });
});

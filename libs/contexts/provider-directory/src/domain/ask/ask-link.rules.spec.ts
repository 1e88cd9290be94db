import { foldEvents } from '@platform/decider/decider';
import type { LinkStands } from './ask-link.rules';
import { linkStands } from './ask-link.rules';
import type { AskEvent } from './ask.events';
import { accepted, acceptedByLink, declined, furtherAsked, lapsed, made, withdrawn } from './ask.fixtures';
import { askStream } from './ask.state';

const SOON = '2026-03-04T09:00:00.000Z';

describe('how an ask stands for whoever holds its link', () => {
  it.each<[string, LinkStands, string, readonly AskEvent[]]>([
    ['waits', 'open', SOON, []],
    ['waits, with a question', 'open', SOON, [furtherAsked()]],
    ['waits for the last moment', 'open', '2026-03-18T08:59:59.999Z', []],
    ['lapses unnoticed', 'lapsed', '2026-03-18T09:00:00.000Z', []],
    ['has lapsed', 'lapsed', '2026-03-18T09:00:00.000Z', [lapsed()]],
    ['was accepted by them', 'accepted', '2026-03-17T08:59:59.999Z', [acceptedByLink()]],
    ['was accepted by them two weeks ago', 'over', '2026-03-17T09:00:00.000Z', [acceptedByLink()]],
    ['was accepted by somebody who signs in', 'answered', SOON, [accepted()]],
    ['was declined', 'declined', SOON, [declined()]],
    ['was withdrawn', 'withdrawn', SOON, [withdrawn()]],
  ])('when it %s', (_how, stands, now, events) => {
    const ask = foldEvents(askStream.evolve, askStream.initial, [made(), ...events]);
    if (ask.status === 'not-made') throw new Error('It was made.');
    expect(linkStands(ask, now)).toBe(stands);
  });
});

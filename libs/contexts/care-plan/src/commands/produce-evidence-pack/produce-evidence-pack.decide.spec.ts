import { given } from '@platform/decider/given-when-then';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { proposed } from '../../domain/joint-decision/joint-decision.fixtures';
import type { Producing } from './produce-evidence-pack.decide';
import { produceEvidencePack } from './produce-evidence-pack.decide';

const pack: Omit<Producing, 'entries' | 'withhold' | 'read' | 'isAsRead'> = {
  ...{ packId: 'pack', decisionId: 'decision', personId: 'sam', planId: 'plan' },
  asker: 'coroner',
  basis: 'coroners-and-justice-act-2009',
  ...{ producedBy: 'guardian', producedAt: '2026-03-02T09:00:00.000Z' },
};
const entries: Producing['entries'] = [
  { eventId: 'one', withheld: null },
  { eventId: 'two', withheld: 'about-somebody-else' },
  { eventId: 'three', withheld: null },
];
const producing = (more: Partial<Producing> = {}) =>
  given(jointDecisionStream, [proposed()]).when(() =>
    produceEvidencePack({ ...pack, entries, read: ['one', 'three'], isAsRead: true, withhold: [], ...more }),
  );

describe('producing the evidence of a decision', () => {
  it('has every entry in it: shown, or withheld with its reason', () =>
    producing({ withhold: [{ eventId: 'three', reason: 'third-party' }] }).then([
      {
        type: 'EvidencePackProduced',
        data: {
          ...{ ...pack, shown: ['one'] },
          withheld: [
            { eventId: 'two', reason: 'about-somebody-else' },
            { eventId: 'three', reason: 'third-party' },
          ],
        },
      },
    ]));

  it('lets nothing leave that was not read: what came since, or what is no longer disputed', () => {
    const since: Producing['entries'] = [...entries, { eventId: 'four', withheld: null }];
    producing({ entries: since }).thenRefused('entries-not-read');
    producing({ entries: since, withhold: [{ eventId: 'four', reason: 'third-party' }] }).thenRefused(
      'entries-not-read',
    );
    producing({ isAsRead: false }).thenRefused('entries-not-read');
  });

  it('is refused to whoever asks on what is not theirs to ask on', () =>
    producing({ asker: 'complainant' }).thenRefused('basis-does-not-fit'));

  it.each(['two', 'of another record'])('never takes a reason of its own for %s', (eventId) =>
    producing({ withhold: [{ eventId, reason: 'third-party' }] }).thenRefused('entry-not-shown-anyway'),
  );
});

import fc from 'fast-check';
import { foldEvents, isRefusal } from '@platform/decider/decider';
import { given } from '@platform/decider/given-when-then';
import type { Speaker } from '../../domain/record-pair/record-pair.events';
import { dismissed, flagged, linked, said, unlinked } from '../../domain/record-pair/record-pair.fixtures';
import { recordPairStream } from '../../domain/record-pair/record-pair.state';
import { saySamePerson } from './say-same-person.decide';

const at = '2026-03-02T09:00:00.000Z';
const saying = (saidBy: string, saidAs: Speaker, keyWorkers: readonly string[] = ['grace', 'amara']) => ({
  ...{ saidBy, saidAs, keyWorkers, at },
});

describe('saying that two records are of one person', () => {
  it('links nothing by the coordinator’s word alone, where there are key workers', () =>
    given(recordPairStream, [flagged()])
      .when((state) => saySamePerson(saying('jo', 'coordinator'), state))
      .then([said('jo', 'coordinator')]));

  it('links them when both key workers agree', () =>
    given(recordPairStream, [flagged(), said('jo', 'coordinator'), said('grace', 'key-worker')])
      .when((state) => saySamePerson(saying('amara', 'key-worker'), state))
      .then([said('amara', 'key-worker'), linked()]));

  it('links them when the person agrees', () =>
    given(recordPairStream, [flagged(), said('jo', 'coordinator')])
      .when((state) => saySamePerson(saying('person-1', 'person'), state))
      .then([said('person-1', 'person'), linked()]));

  it('links them at once where nobody is key worker of either', () =>
    given(recordPairStream, [flagged()])
      .when((state) => saySamePerson(saying('jo', 'coordinator', []), state))
      .then([said('jo', 'coordinator'), linked()]));

  it('is for the coordinator to say first, who sees both', () =>
    given(recordPairStream, [flagged()])
      .when((state) => saySamePerson(saying('grace', 'key-worker'), state))
      .thenRefused('coordinator-says-it-first'));

  it('is already so once they are linked', () =>
    given(recordPairStream, [flagged(), said('jo', 'coordinator'), linked()])
      .when((state) => saySamePerson(saying('grace', 'key-worker'), state))
      .thenNothing());

  it('is refused once it was said that they are two', () =>
    given(recordPairStream, [flagged(), dismissed()])
      .when((state) => saySamePerson(saying('jo', 'coordinator'), state))
      .thenRefused('pair-was-dismissed'));

  it('begins anew after a link was taken back: what was agreed then does not count now', () =>
    given(recordPairStream, [flagged(), said('jo', 'coordinator'), said('grace', 'key-worker'), linked(), unlinked()])
      .when((state) => saySamePerson(saying('jo', 'coordinator', ['grace']), state))
      .then([said('jo', 'coordinator')]));

  it('is refused of two records that nobody flagged', () =>
    given(recordPairStream, [])
      .when((state) => saySamePerson(saying('jo', 'coordinator'), state))
      .thenRefused('pair-not-flagged'));

  it('never links but with the coordinator and either the person or every key worker, whoever says it in whatever order', () => {
    const speakers = [
      ['jo', 'coordinator'],
      ['grace', 'key-worker'],
      ['amara', 'key-worker'],
      ['person-1', 'person'],
    ] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...speakers), { maxLength: 8 }), (sayings) => {
        let pair = foldEvents(recordPairStream.evolve, recordPairStream.initial, [flagged()]);
        const heard = new Set<string>();
        for (const [who, as] of sayings) {
          const decision = saySamePerson(saying(who, as), pair);
          if (isRefusal(decision)) continue;
          heard.add(who);
          pair = foldEvents(recordPairStream.evolve, pair, decision);
        }
        const agreed = heard.has('person-1') || (heard.has('grace') && heard.has('amara'));
        expect(pair.status).toBe(heard.has('jo') && agreed ? 'linked' : 'possible');
      }),
    );
  });
});

import fc from 'fast-check';
import type { Decision } from '@platform/decider/decider';
import { foldEvents, isRefusal } from '@platform/decider/decider';
import { agreeOutreach } from '../../commands/agree-outreach/agree-outreach.decide';
import { askForDistance } from '../../commands/ask-for-distance/ask-for-distance.decide';
import { contactCarer } from '../../commands/contact-carer/contact-carer.decide';
import { hearOfDeath } from '../../commands/hear-of-death/hear-of-death.decide';
import { recordContact } from '../../commands/record-contact/record-contact.decide';
import { recordMissedContact } from '../../commands/record-missed-contact/record-missed-contact.decide';
import { tryToReach } from '../../commands/try-to-reach/try-to-reach.decide';
import type { Channel, EngagementEvent } from './engagement.events';
import { CHANNELS } from './engagement.events';
import * as facts from './engagement.fixtures';
import type { Engagement } from './engagement.state';
import { engagementStream, evolve } from './engagement.state';
import { channelsTried } from './path.rules';

type Asked =
  | { readonly ask: 'missed' | 'contact' | 'carer'; readonly on: string }
  | { readonly ask: 'try'; readonly on: string; readonly channel: Channel }
  | { readonly ask: 'decide' | 'distance' | 'death' };

const [personId, today, nextStepDueAt] = [facts.personId, '2026-03-20', '2026-03-23T09:00:00.000Z'];
const days = fc.integer({ min: 1, max: 20 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`);
const asked: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ ask: fc.constantFrom('missed', 'contact', 'carer'), on: days }) },
  {
    weight: 5,
    arbitrary: fc.record({ ask: fc.constant('try' as const), on: days, channel: fc.constantFrom(...CHANNELS) }),
  },
  { weight: 4, arbitrary: fc.record({ ask: fc.constantFrom('decide', 'distance') }) },
  { weight: 1, arbitrary: fc.constant({ ask: 'death' as const }) },
);

function decide(one: Asked, state: Engagement, at: number): Decision<EngagementEvent, string> {
  const recordedAt = `${today}T09:${String(at).padStart(2, '0')}:00.000Z`;
  const step = { personId, recordedAt, nextStepDueAt };
  switch (one.ask) {
    case 'missed':
      return recordMissedContact({ ...facts.contactMissed().data, recordedAt, missedOn: one.on }, state, { concernId: `concern-${at}`, nextStepDueAt, today }); // prettier-ignore
    case 'contact':
      return recordContact(facts.contactMade({ madeOn: one.on }).data, state, today);
    case 'carer':
      return contactCarer({ ...step, carerId: 'ines', contactedBy: 'grace', contactedOn: one.on }, state, { mayBeAsked: at % 2 === 0, today }); // prettier-ignore
    case 'try':
      return tryToReach({ ...step, channel: one.channel, triedOn: one.on, triedBy: 'grace', note: null }, state, today);
    case 'decide':
      return agreeOutreach({ personId, decisionId: 'decision', recordedBy: 'grace', recordedAt }, state, { personId, takenAt: recordedAt }); // prettier-ignore
    case 'distance':
      return askForDistance(facts.distanceAskedFor().data, state);
    case 'death':
      return hearOfDeath({ personId, hasDied: true, today, heardAt: recordedAt }, state);
  }
}

/** Whatever is asked for in whatever order: each step that was taken, with the state before and after it. */
function walk(sequence: readonly Asked[]) {
  const steps: { before: Engagement; after: Engagement; events: readonly EngagementEvent[] }[] = [];
  let before = engagementStream.initial;
  for (const [at, one] of sequence.entries()) {
    const decision = decide(one, before, at);
    const events: readonly EngagementEvent[] = isRefusal(decision) ? [] : decision;
    const after = foldEvents(evolve, before, events);
    steps.push({ before, after, events });
    before = after;
  }
  return steps;
}

const sequences = fc.array(asked, { maxLength: 40 });

describe('a missed contact', () => {
  it('never closes anything: who is missed is sought from then on, or has been in touch since', () =>
    fc.assert(
      fc.property(sequences, (sequence) => {
        for (const { before, after, events } of walk(sequence)) {
          const missed = events.find(({ type }) => type === 'ContactMissed');
          if (missed?.type !== 'ContactMissed') continue;
          expect(after.asksForDistance).toBe(before.asksForDistance);
          if (before.concern) expect(after.concern?.concernId).toBe(before.concern.concernId);
          else expect(after.concern !== null || (after.lastContactOn ?? '') > missed.data.missedOn).toBe(true);
        }
      }),
    ));

  it('is answered by a contact, a joint decision after two ways, the person’s choice or death, and by nothing else', () =>
    fc.assert(
      fc.property(sequences, (sequence) => {
        for (const { before, after, events } of walk(sequence)) {
          if (!before.concern || after.concern) continue;
          const [end] = events;
          expect(['ContactMade', 'OutreachAgreed', 'DistanceAskedFor', 'DeathHeardOf']).toContain(end?.type);
          if (end?.type === 'OutreachAgreed') expect(channelsTried(before.concern).length).toBeGreaterThanOrEqual(2);
          if (end?.type === 'ContactMade') expect(end.data.madeOn >= before.concern.lastMissedOn).toBe(true);
        }
      }),
    ));
});

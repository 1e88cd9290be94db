import type { Decision } from '@platform/decider/decider';
import type { Invariant } from './checks';
import { INVARIANTS } from './checks';
import { RULES } from './rules';
import type { Rules } from './rules';
import { runHistories } from './run-histories';

/** Without `unwanted` events. */
const without =
  (unwanted: string) =>
  <Event extends { readonly type: string }, Code extends string>(
    decision: Decision<Event, Code>,
  ): Decision<Event, Code> =>
    'refused' in decision ? decision : decision.filter(({ type }) => type !== unwanted);

const MUTANTS: readonly (readonly [Invariant, string, Partial<Rules>])[] = [
  [
    'I1',
    'rests a plan though another introduction is open',
    { restPlan: (ending, at, plan) => RULES.restPlan(ending, at, { ...plan, introductions: [] }) },
  ],
  [
    'I1',
    'welcomes somebody without a day for the next contact',
    {
      nameKeyWorker: (asked, state, facts) => RULES.nameKeyWorker({ ...asked, nextContactOn: 'soon' }, state, facts),
    },
  ],
  [
    'I1',
    'closes a huddle over a question that nobody answered',
    { closeHuddle: (closing, huddle, left) => RULES.closeHuddle(closing, huddle, { ...left, items: [] }) },
  ],
  [
    'I2',
    'leaves what was promised about safety set aside though a death was a mistake',
    { setPromiseAside: (heard, state) => without('SafetyPromiseTakenUpAgain')(RULES.setPromiseAside(heard, state)) },
  ],
  [
    'I3',
    'holds somebody close to be answered because time passed',
    {
      tellOfOverdueConcern: (told, concerns) => {
        const answered = { ...told, answer: 'Late.', shares: 'nothing-of-the-record', answeredBy: 'nobody', answeredAt: told.toldAt } as const; // prettier-ignore
        const due = RULES.tellOfOverdueConcern(told, concerns);
        return 'refused' in due || due.length === 0
          ? due
          : (RULES.answerCarerConcern(answered, concerns, () => true) as never);
      },
    },
  ],
  [
    'I2',
    'ends an introduction with an agency where nobody accepted',
    {
      noteReceiver: (receiver, state) => RULES.noteReceiver({ ...receiver, receiverId: 'nobody' }, state),
    },
  ],
  [
    'I2',
    'holds somebody to have died though it was a mistake',
    {
      correctDeath: (correction, state) => without('DeathCorrected')(RULES.correctDeath(correction, state)),
      recordDeath: (death, state, today) =>
        RULES.recordDeath(death, state.status === 'died' ? state.before : state, today),
    },
  ],
  [
    'I2',
    'says farewell while something is left to do',
    {
      holdFarewell: (farewell, decision, left, plan) =>
        RULES.holdFarewell(farewell, decision, { ...left, actionIds: [], asks: 0, concerns: 0 }, plan),
    },
  ],
  ['I1', 'does not tell the front door of a farewell', { noteFarewell: () => [] }],
  [
    'I3',
    'takes not coming for the person’s choice',
    {
      recordPersonsChoice: (choice, state) => {
        const asPerson = { ...choice, recordedBy: state.status === 'not-received' ? '' : state.personId };
        return RULES.recordPersonsChoice(asPerson, state);
      },
    },
  ],
  [
    'I3',
    'withdraws a hand-over because nobody made contact in time',
    {
      tellOfLateness: (step, now, state) => {
        const withdrawal = { reason: 'No contact.', withdrawnBy: 'nobody', now };
        const withdrawn = RULES.withdrawHandOver(withdrawal, state);
        return step.tell === 'alliance' ? (withdrawn as never) : RULES.tellOfLateness(step, now, state);
      },
    },
  ],
  [
    'I4',
    'gives whoever is welcomed a level of risk',
    {
      nameKeyWorker: (asked, state, facts) =>
        RULES.nameKeyWorker({ ...asked, riskLevel: 'high' } as never, state, facts),
    },
  ],
  [
    'I2',
    'takes a yes by a link to an ask that was withdrawn',
    {
      answerByLink: (answering, ask) =>
        RULES.answerByLink(answering, ask.status === 'withdrawn' ? { ...ask, status: 'waiting' } : ask),
    },
  ],
  [
    'I5',
    'shows whoever holds a link who it is before they said yes',
    { linkStands: (ask, now) => (ask.status === 'waiting' ? 'accepted' : RULES.linkStands(ask, now)) },
  ],
  [
    'I5',
    'goes on showing who it is by a link that is over',
    {
      linkStands: (ask, now) => {
        const stands = RULES.linkStands(ask, now);
        return stands === 'over' ? 'accepted' : stands;
      },
    },
  ],
  [
    'I5',
    'takes an answer by a link that has ended because nobody has noticed yet',
    {
      answerByLink: (answering, ask) =>
        RULES.answerByLink(answering, ask.status === 'waiting' ? { ...ask, answerDueAt: answering.at } : ask),
    },
  ],
  [
    'I6',
    'lets a signature stand though the plan says something else',
    {
      reviseSection: (...asked) => without('PlanSignatureLapsed')(RULES.reviseSection(...asked)),
    },
  ],
  [
    'I6',
    'takes a signature to what the plan said before',
    {
      signPlan: (answer, toSign, asked, plan) =>
        RULES.signPlan(
          answer,
          { ...toSign, shownHash: answer.contentHash, contentHash: answer.contentHash },
          asked,
          plan,
        ),
    },
  ],
  [
    'I7',
    'completes a hand-over without first contact',
    {
      recordFirstContact: (contact, state) => without('FirstContactMade')(RULES.recordFirstContact(contact, state)),
    },
  ],
  [
    'I7',
    'lets another hand-over begin while one is under way',
    {
      proposeHandOver: (arranged, decision, state) =>
        RULES.proposeHandOver({ ...arranged, isUnderWay: false }, decision, state),
    },
  ],
  [
    'I7',
    'lets an agency hand over somebody whom another is accountable for',
    {
      proposeHandOver: (arranged, decision, state) =>
        RULES.proposeHandOver({ ...arranged, accountableAgencyId: arranged.fromAgencyId }, decision, state),
    },
  ],
  [
    'I7',
    'hears that help is needed again, and names nobody who owes a contact',
    {
      stepUp: (...asked) => {
        const decision = RULES.stepUp(...asked);
        return 'refused' in decision
          ? decision
          : decision.map((event) => ({ ...event, data: { ...event.data, ownerId: '' } }));
      },
    },
  ],
  [
    'I10',
    'lets others write in the person’s own words',
    {
      reviseSection: (revision, asked, plan, history) =>
        RULES.reviseSection(revision, { ...asked, by: { ...asked.by, personId: plan.personId } }, plan, history),
    },
  ],
];

describe('a product that breaks a rule is found out by its invariant', () => {
  it.each(MUTANTS)('%s: when it %s', async (invariant, _what, mutant) => {
    const { broken } = await runHistories(6000, 4, { ...RULES, ...mutant }, [invariant]);
    expect(broken?.invariant).toBe(invariant);
    expect(broken?.lines.at(-1)).toContain(`✗ ${invariant}: `);
    expect(broken?.lines.length).toBeLessThanOrEqual(15);
  });

  it('has a mutant for each invariant', () =>
    expect(new Set(MUTANTS.map(([invariant]) => invariant))).toEqual(new Set(INVARIANTS)));
});

import { foldEvents } from '@platform/decider/decider';
import type { PlanEvent, Section } from '../../domain/plan/plan.events';
import {
  agreed,
  AT,
  clinician,
  keyWorker,
  lapsed,
  openedWithTeam,
  person,
  plan,
  revised,
} from '../../domain/plan/plan.fixtures';
import type { Asked } from '../../domain/plan/plan.rules';
import { evolve, planStream } from '../../domain/plan/plan.state';
import { settleSection } from './settle-section.decide';

const recorded = (events: readonly PlanEvent[]) => events.map((event, index) => ({ event, revision: BigInt(index) }));
const idOf = ({ by }: Asked) => by.personId ?? by.memberId ?? '';
const textHash = 'a hash';

const settle = (
  history: readonly PlanEvent[],
  section: Section,
  text: string,
  by: readonly Asked[],
  revisionSeen = BigInt(history.length - 1),
) => {
  const together = { upTo: 7, by: by.map((one) => ({ memberId: idOf(one), inserted: 3, removed: 1 })) };
  const state = foldEvents(evolve, planStream.initial, history);
  return settleSection({ section, text, textHash, revisionSeen, together }, AT, state, recorded(history));
};
const together = (...by: readonly Asked[]) => ({
  textHash,
  together: { upTo: 7, by: by.map((one) => ({ memberId: idOf(one), inserted: 3, removed: 1 })) },
});

describe('settling what was written together', () => {
  it('given a burst of two, keeps the words once with what each of them wrote, under who wrote last', () =>
    expect(settle(openedWithTeam(), 'needs', 'A home', [clinician, keyWorker])).toEqual([
      {
        type: 'PlanSectionRevised',
        data: {
          ...{ ...plan, section: 'needs', text: 'A home', revisedBy: idOf(keyWorker), revisedAt: AT },
          ...together(clinician, keyWorker),
        },
      },
    ]));

  it('given the person’s own words, keeps them as said by the person', () =>
    expect(settle(openedWithTeam(), 'about-me', 'I like the sea', [person])).toEqual([
      {
        type: 'PersonsWordsRecorded',
        data: { ...plan, text: 'I like the sea', recordedAt: AT, ...together(person) },
      },
    ]));

  it('is refused when somebody else wrote in the person’s own words', () =>
    expect(settle(openedWithTeam(), 'about-me', 'Likes the sea', [person, clinician])).toEqual({
      refused: 'persons-own-words',
    }));

  it('given somebody who left the team since, keeps what they had written', () => {
    const left = {
      type: 'TeamMemberLeft',
      data: { ...plan, memberId: idOf(clinician), leftAt: AT },
    } as const;
    expect(settle([...openedWithTeam(), left], 'needs', 'A home', [clinician])).toMatchObject([
      { type: 'PlanSectionRevised', data: { revisedBy: idOf(clinician) } },
    ]);
  });

  it('given words that came by another way since, is refused and changes nothing', () =>
    expect(settle([...openedWithTeam(), revised('needs', 'Money')], 'needs', 'A home', [clinician], 2n)).toEqual({
      refused: 'changed-since-you-looked',
      about: { section: 'needs' },
    }));

  it('given the very words that are there, adds nothing', () =>
    expect(settle([...openedWithTeam(), revised('needs', 'A home')], 'needs', 'A home', [clinician], 0n)).toEqual([]));

  it('given a signature, lets it lapse in the same decision', () =>
    expect(settle([...openedWithTeam(), agreed()], 'needs', 'A home', [clinician])).toMatchObject([
      { type: 'PlanSectionRevised' },
      lapsed({ kind: 'section', id: 'needs', field: 'text' }),
    ]));
});

import fc from 'fast-check';
import { foldEvents, isRefusal } from '@platform/decider/decider';
import {
  agreed,
  AT,
  clinician,
  goalSet,
  keyWorker,
  lapsed,
  openedWithTeam,
  person,
  plan,
  revised,
  rewordingProposed,
  stranger,
  wordsRecorded,
} from '../../domain/plan/plan.fixtures';
import type { PlanEvent, Section } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { evolve, planStream } from '../../domain/plan/plan.state';
import { reviseSection } from './revise-section.decide';

/** Numbers the facts as a store does. */
const recorded = (events: readonly PlanEvent[]) => events.map((event, index) => ({ event, revision: BigInt(index) }));

const revise = (
  history: readonly PlanEvent[],
  section: Section,
  text: string,
  by: Asked,
  revisionSeen = BigInt(history.length - 1),
) =>
  reviseSection(
    { section, text, revisionSeen },
    by,
    foldEvents(evolve, planStream.initial, history),
    recorded(history),
  );

describe('revising a section of the plan', () => {
  it('given a member of the team, keeps who wrote what and when', () =>
    expect(revise(openedWithTeam(), 'strengths', 'Sings in a choir', clinician)).toEqual([
      revised('strengths', 'Sings in a choir'),
    ]));

  it('given the person, keeps it under their name: the plan is theirs', () =>
    expect(revise(openedWithTeam(), 'safety-plan', 'Ring my sister', person)).toEqual([
      revised('safety-plan', 'Ring my sister', person),
    ]));

  it('given the person’s own words, keeps them as said by the person', () =>
    expect(revise(openedWithTeam(), 'about-me', 'I like the sea', person)).toEqual([wordsRecorded('I like the sea')]));

  it.each([keyWorker, clinician])('is refused to anybody else who would change the person’s own words', (member) =>
    expect(revise([...openedWithTeam(), wordsRecorded('I like the sea')], 'about-me', 'Likes the sea', member)).toEqual(
      {
        refused: 'persons-own-words',
      },
    ),
  );

  it('is refused to somebody who is not on the team, and to a member who left', () => {
    const left = {
      type: 'TeamMemberLeft',
      data: { ...plan, memberId: clinician.by.memberId ?? '', leftAt: AT },
    } as const;
    expect(revise(openedWithTeam(), 'needs', 'x', stranger)).toEqual({ refused: 'not-on-the-team' });
    expect(revise([...openedWithTeam(), left], 'needs', 'x', clinician)).toEqual({ refused: 'not-on-the-team' });
  });

  it('given the same section changed after what the editor saw, is refused and changes nothing', () => {
    const history = [...openedWithTeam(), revised('needs', 'A home', keyWorker)];
    expect(revise(history, 'needs', 'Money', clinician, 2n)).toEqual({
      refused: 'changed-since-you-looked',
      about: { section: 'needs' },
    });
  });

  it('given other parts changed after what the editor saw, both hold', () => {
    const history = [...openedWithTeam(), revised('strengths', 'Sings', keyWorker), goalSet()];
    expect(revise(history, 'needs', 'Money', clinician, 2n)).toEqual([revised('needs', 'Money')]);
  });

  it('given words proposed since, the person still writes their own', () => {
    const history = [...openedWithTeam(), rewordingProposed('Likes the sea')];
    expect(revise(history, 'about-me', 'I like the sea', person, 2n)).toEqual([wordsRecorded('I like the sea')]);
  });

  it('is refused to somebody who says they saw what is not there yet', () =>
    expect(revise(openedWithTeam(), 'needs', 'Money', clinician, 99n)).toMatchObject({
      refused: 'changed-since-you-looked',
    }));

  it('given the very words that are there, adds nothing', () =>
    expect(revise([...openedWithTeam(), revised('needs', 'A home')], 'needs', 'A home', keyWorker, 0n)).toEqual([]));

  it('given a signature, lets it lapse in the same decision, once', () => {
    const signed = [...openedWithTeam(), agreed()];
    const first = revise(signed, 'needs', 'A home', clinician);
    expect(first).toEqual([revised('needs', 'A home'), lapsed({ kind: 'section', id: 'needs', field: 'text' })]);
    const history = [...signed, revised('needs', 'A home'), lapsed()];
    expect(revise(history, 'needs', 'A home and money', clinician)).toEqual([revised('needs', 'A home and money')]);
  });

  it('whatever two editors do in whichever order, nobody overwrites what they had not seen and no text is lost', () => {
    const sections: readonly Section[] = ['strengths', 'needs', 'safety-plan'];
    const step = fc.record({
      who: fc.constantFrom(0, 1),
      does: fc.oneof(
        fc.constant({ look: true } as const),
        fc.record({ look: fc.constant(false as const), section: fc.constantFrom(...sections), text: fc.string() }),
      ),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const editors = [keyWorker, clinician];
        const seen: bigint[] = [2n, 2n];
        let history: readonly PlanEvent[] = openedWithTeam();
        const saved: string[] = [];
        for (const { who, does } of steps) {
          if (does.look) {
            seen[who] = BigInt(history.length - 1);
            continue;
          }
          const seenNow = seen[who] ?? 0n;
          const before = foldEvents(evolve, planStream.initial, history).sections[does.section].text;
          const lookedAt = history.slice(0, Number(seenNow) + 1);
          const shown = foldEvents(evolve, planStream.initial, lookedAt).sections[does.section].text;
          const changedUnseen = history
            .slice(Number(seenNow) + 1)
            .some((event) => event.type === 'PlanSectionRevised' && event.data.section === does.section);
          const decision = revise(history, does.section, does.text, editors[who] ?? person, seenNow);
          if (isRefusal(decision)) {
            expect(changedUnseen).toBe(true);
            continue;
          }
          if (decision.length > 0) {
            expect(changedUnseen).toBe(false);
            expect(before).toBe(shown);
            saved.push(does.text);
          }
          history = [...history, ...decision];
        }
        const kept = history.flatMap((event) => (event.type === 'PlanSectionRevised' ? [event.data.text] : []));
        expect(kept).toEqual(saved);
      }),
    );
  });
});

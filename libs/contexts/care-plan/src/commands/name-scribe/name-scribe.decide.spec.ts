import { given } from '@platform/decider/given-when-then';
import type { PlanEvent } from '../../domain/plan/plan.events';
import {
  AT,
  clinician,
  idOf,
  joined,
  keyWorker,
  openedWithTeam,
  person,
  plan,
  stranger,
} from '../../domain/plan/plan.fixtures';
import type { Asked } from '../../domain/plan/plan.rules';
import { allowedActions } from '../../domain/plan/allowed-actions.rules';
import { scribeOf } from '../../domain/plan/scribe.rules';
import { planStream } from '../../domain/plan/plan.state';
import { reviseSection } from '../revise-section/revise-section.decide';
import { nameScribe } from './name-scribe.decide';

const named = (who: Asked = clinician) =>
  ({ type: 'ScribeNamed', data: { ...plan, memberId: idOf(who), namedAt: AT } }) as const;
const name = (history: readonly PlanEvent[], by: Asked, who: Asked = clinician) =>
  given(planStream, history).when((state) => nameScribe({ memberId: idOf(who) }, by, state));
const left = { type: 'TeamMemberLeft', data: { ...plan, memberId: idOf(clinician), leftAt: AT } } as const;

describe('naming who writes for the person', () => {
  it('is for the person, of somebody of the team, one at a time', () => {
    name(openedWithTeam(), person).then([named()]);
    name([...openedWithTeam(), named()], person).thenNothing();
    const other = name([...openedWithTeam(), named()], person, keyWorker);
    other.then([named(keyWorker)]);
    expect(other.thenState().scribes).toEqual([
      { memberId: idOf(clinician), namedAt: AT, endedAt: AT },
      { memberId: idOf(keyWorker), namedAt: AT, endedAt: null },
    ]);
  });

  it('is refused to everybody else, and of whoever could not write', () => {
    name(openedWithTeam(), keyWorker).thenRefused('only-the-person-names');
    name(openedWithTeam(), stranger).thenRefused('not-on-the-team');
    name(openedWithTeam(), person, stranger).thenRefused('scribe-not-on-the-team');
    name([...openedWithTeam(), joined({ role: 'carer' })], person).thenRefused('scribe-not-on-the-team');
  });

  it('lets them alone write the person’s own words down, under their name, until they leave', () => {
    const write = (history: readonly PlanEvent[], by: Asked) =>
      given(planStream, history).when((state) =>
        reviseSection({ section: 'about-me', text: 'I like the sea', revisionSeen: 0n }, by, state, [
          { revision: 0n, event: openedWithTeam()[0] },
        ]),
      );
    const words = { ...plan, text: 'I like the sea', recordedAt: AT, writtenDownBy: idOf(clinician) };
    const done = write([...openedWithTeam(), named()], clinician);
    done.then([{ type: 'PersonsWordsRecorded', data: words }]);
    expect(done.thenState().sections['about-me'].revisedBy).toBe(idOf(clinician));
    write([...openedWithTeam(), named()], keyWorker).thenRefused('persons-own-words');
    write([...openedWithTeam(), named(), left, joined()], clinician).thenRefused('persons-own-words');
  });

  it('is offered to the person, and its end to both', () => {
    const state = given(planStream, [...openedWithTeam(), named()])
      .when(() => [])
      .thenState();
    expect(scribeOf(state)?.memberId).toBe(idOf(clinician));
    expect(allowedActions(state, person.by)).toEqual(expect.arrayContaining(['name-scribe', 'end-scribe']));
    expect(allowedActions(state, clinician.by)).toEqual(
      expect.arrayContaining(['revise-section:about-me', 'end-scribe']),
    );
    expect(allowedActions(state, keyWorker.by)).not.toContain('end-scribe');
  });
});

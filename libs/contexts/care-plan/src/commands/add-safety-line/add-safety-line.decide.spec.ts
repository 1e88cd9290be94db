import { given } from '@platform/decider/given-when-then';
import { lineAdded } from '../../domain/plan/detail.fixtures';
import { agreed, clinician, openedWithTeam, stranger } from '../../domain/plan/plan.fixtures';
import { planStream } from '../../domain/plan/plan.state';
import { addSafetyLine } from './add-safety-line.decide';

const { data: line } = lineAdded();

describe('adding a line to the safety plan', () => {
  it('keeps it under its heading, agreed by whoever added it', () =>
    given(planStream, openedWithTeam())
      .when((plan) => addSafetyLine(line, clinician, plan))
      .then([lineAdded()]));

  it('given a signature, lets it lapse and says what was added', () =>
    given(planStream, [...openedWithTeam(), agreed()])
      .when((plan) => addSafetyLine(line, clinician, plan))
      .then([
        lineAdded(),
        {
          type: 'PlanSignatureLapsed',
          data: {
            ...{ planId: line.planId, personId: line.personId, lapsedAt: clinician.at },
            changes: [{ kind: 'safety-line', id: line.lineId, field: 'added' }],
          },
        },
      ]));

  it('is refused to somebody who is not on the team', () =>
    given(planStream, openedWithTeam())
      .when((plan) => addSafetyLine(line, stranger, plan))
      .thenRefused('not-on-the-team'));
});

import { given } from '@platform/decider/given-when-then';
import { ended, started } from '../../domain/relationship/relationship.fixtures';
import { relationshipStream } from '../../domain/relationship/relationship.state';
import { endRelationship } from './end-relationship.decide';

describe('ending a relationship', () => {
  it('follows leaving the team', () =>
    given(relationshipStream, [started()])
      .when((state) => endRelationship(ended().data, state))
      .then([ended()]));

  it('tells that the person needs a new key worker, when theirs left the agency', () => {
    const { endedAt: leftAt, ...ids } = ended().data;
    given(relationshipStream, [started({ isKeyWorker: true })])
      .when((state) => endRelationship(ended().data, state, true))
      .then([ended(), { type: 'KeyWorkerLeft', data: { ...ids, agencyId: 'a1', leftAt } }]);
    given(relationshipStream, [started()])
      .when((state) => endRelationship(ended().data, state, true))
      .then([ended()]);
  });

  it('is already so when it has ended or never was', () => {
    given(relationshipStream, [started(), ended()])
      .when((state) => endRelationship(ended().data, state))
      .thenNothing();
    given(relationshipStream, [])
      .when((state) => endRelationship(ended().data, state))
      .thenNothing();
  });
});

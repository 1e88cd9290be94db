import { given } from '@platform/decider/given-when-then';
import { ended, started } from '../../domain/relationship/relationship.fixtures';
import { relationshipStream } from '../../domain/relationship/relationship.state';
import { startRelationship } from './start-relationship.decide';

describe('starting a relationship', () => {
  it('follows joining the team', () =>
    given(relationshipStream, [])
      .when((state) => startRelationship(started().data, state))
      .then([started()]));

  it('is already so when nothing about it differs', () =>
    given(relationshipStream, [started()])
      .when((state) => startRelationship(started().data, state))
      .thenNothing());

  it('is told again when the member becomes key worker', () =>
    given(relationshipStream, [started()])
      .when((state) => startRelationship(started({ isKeyWorker: true }).data, state))
      .then([started({ isKeyWorker: true })]));

  it('begins anew after it had ended', () =>
    given(relationshipStream, [started(), ended()])
      .when((state) => startRelationship(started().data, state))
      .then([started()]));
});

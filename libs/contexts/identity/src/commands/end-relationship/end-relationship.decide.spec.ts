import { given } from '@platform/decider/given-when-then';
import { ended, started } from '../../domain/relationship/relationship.fixtures';
import { relationshipStream } from '../../domain/relationship/relationship.state';
import { endRelationship } from './end-relationship.decide';

describe('ending a relationship', () => {
  it('follows leaving the team', () =>
    given(relationshipStream, [started()])
      .when((state) => endRelationship(ended().data, state))
      .then([ended()]));

  it('is already so when it has ended or never was', () => {
    given(relationshipStream, [started(), ended()])
      .when((state) => endRelationship(ended().data, state))
      .thenNothing();
    given(relationshipStream, [])
      .when((state) => endRelationship(ended().data, state))
      .thenNothing();
  });
});

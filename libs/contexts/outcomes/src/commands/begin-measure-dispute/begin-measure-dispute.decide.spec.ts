import { given } from '@platform/decider/given-when-then';
import { completed, keptFromUse, offered } from '../../domain/measure/measure.fixtures';
import { measureStream } from '../../domain/measure/measure.state';
import { beginMeasureDispute } from './begin-measure-dispute.decide';

describe('saying that answers are wrong', () => {
  it('keeps them from use until it is answered', () => {
    const begun = given(measureStream, [completed()]).when((state) => beginMeasureDispute(keptFromUse().data, state));
    begun.then([keptFromUse()]);
    expect(begun.thenState()).toMatchObject({ keptFor: [keptFromUse().data.correctionId], foundWrong: false });
  });

  it('says nothing of what is not there, of somebody else’s, or a second time', () => {
    for (const history of [[], [offered()], [completed({ personId: 'another' })], [completed(), keptFromUse()]]) {
      given(measureStream, history)
        .when((state) => beginMeasureDispute(keptFromUse().data, state))
        .then([]);
    }
  });
});

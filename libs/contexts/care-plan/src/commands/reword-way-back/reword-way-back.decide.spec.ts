import { given } from '@platform/decider/given-when-then';
import { AT } from '../../domain/plan/plan.fixtures';
import { agreed, reworded, words } from '../../domain/way-back/way-back.fixtures';
import { wayBackStream } from '../../domain/way-back/way-back.state';
import { rewordWayBack } from './reword-way-back.decide';

const rewording = { signs: 'The post lies there.', helps: words.helps, isAsSeen: true, at: AT };
const there = given(wayBackStream, [agreed()]);

describe('the person’s own words of their way back', () => {
  it('are what they say', () =>
    there.when((state) => rewordWayBack(rewording, state)).then([reworded('The post lies there.')]));

  it('are not said again when they are the same', () =>
    there.when((state) => rewordWayBack({ ...rewording, ...words }, state)).then([]));

  it('are refused when somebody agreed something else since they looked, and while there is none', () => {
    there
      .when((state) => rewordWayBack({ ...rewording, isAsSeen: false }, state))
      .thenRefused('changed-since-you-looked');
    given(wayBackStream, [])
      .when((state) => rewordWayBack(rewording, state))
      .thenRefused('no-way-back');
  });
});

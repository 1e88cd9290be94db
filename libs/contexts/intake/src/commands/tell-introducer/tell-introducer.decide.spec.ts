import { introducerNamed, introducerUpdated, received } from '../../domain/introduction/introduction.fixtures';
import { tellIntroducer } from './tell-introducer.decide';

const at = '2026-03-05T09:00:00.000Z';
const introduced = [received(), introducerNamed(), introducerUpdated('landed')];

describe('telling whoever introduced the person', () => {
  it('says that help started, once', () => {
    expect(tellIntroducer('help-started', at, introduced)).toEqual([introducerUpdated('help-started', at)]);
    expect(tellIntroducer('help-started', at, [...introduced, introducerUpdated('help-started')])).toEqual([]);
  });

  it('says that it ended, and nothing after that', () => {
    expect(tellIntroducer('ended', at, introduced)).toEqual([introducerUpdated('ended', at)]);
    expect(tellIntroducer('help-started', at, [...introduced, introducerUpdated('ended')])).toEqual([]);
  });

  it('says nothing where the person spoke for themself', () =>
    expect(tellIntroducer('help-started', at, [received()])).toEqual([]));

  it('holds ids, a code and a time, and no word', () =>
    expect(Object.keys(introducerUpdated('landed').data).sort()).toEqual([
      'introducerId',
      'introductionId',
      'news',
      'personId',
      'updatedAt',
    ]));
});

import { introducerNamed, introducerUpdated, received } from '../../domain/introduction/introduction.fixtures';
import type { IntroductionEvent, News } from '../../domain/introduction/introduction.events';
import { tellIntroducer } from './tell-introducer.decide';

const at = '2026-03-05T09:00:00.000Z';
const tell = (news: News | readonly News[], history: readonly IntroductionEvent[], quietly = false) =>
  tellIntroducer({ news: [news].flat(), quietly, at }, history);
const introduced = [received(), introducerNamed(), introducerUpdated('landed')];

describe('telling whoever introduced the person', () => {
  it('says that help started, once', () => {
    expect(tell('help-started', introduced)).toEqual([introducerUpdated('help-started', at)]);
    expect(tell('help-started', [...introduced, introducerUpdated('help-started')])).toEqual([]);
  });

  it('says that it ended, and nothing after that', () => {
    expect(tell('ended', introduced)).toEqual([introducerUpdated('ended', at)]);
    expect(tell('help-started', [...introduced, introducerUpdated('ended')])).toEqual([]);
  });

  it('says that help started and that it ended, when somebody took the person on who has met them', () => {
    const both = [introducerUpdated('help-started', at), introducerUpdated('ended', at)];
    expect(tell(['help-started', 'ended'], introduced)).toEqual(both);
    expect(tell(['help-started', 'ended'], [...introduced, introducerUpdated('help-started')])).toEqual([both[1]]);
  });

  it('says of a death that it ended, quietly and never why, and takes that alone back when it was a mistake', () => {
    const [ended] = tell('ended', introduced, true);
    expect(ended?.data).toMatchObject({ news: 'ended', quietly: true });
    const goesOn = ended ? tell('goes-on', [...introduced, ended], true) : [];
    expect(goesOn.map(({ data }) => data.news)).toEqual(['goes-on']);
    expect(tell('goes-on', introduced, true)).toEqual([]);
    expect(tell('goes-on', [...introduced, introducerUpdated('ended')], true)).toEqual([]);
    const after = ended ? [...introduced, ended, ...goesOn] : [];
    expect(tell('goes-on', after, true)).toEqual([]);
    expect(tell('ended', after).map(({ data }) => data.news)).toEqual(['ended']);
  });

  it('says nothing where the person spoke for themself', () => expect(tell('help-started', [received()])).toEqual([]));

  it('holds ids, a code and a time, and no word', () =>
    expect(Object.keys(introducerUpdated('landed').data).sort()).toEqual([
      'introducerId',
      'introductionId',
      'news',
      'personId',
      'updatedAt',
    ]));
});

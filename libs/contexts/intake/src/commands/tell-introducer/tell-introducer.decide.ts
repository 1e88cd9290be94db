import type { IntroducerUpdated, IntroductionEvent, News } from '../../domain/introduction/introduction.events';

interface Telling {
  readonly news: readonly News[];
  readonly quietly: boolean;
  readonly at: string;
}

/** Each piece of news once, and only where somebody introduced the person. After the end there is no other, but that it was none. */
export function tellIntroducer(
  { news, quietly, at }: Telling,
  history: readonly IntroductionEvent[],
): readonly IntroducerUpdated[] {
  const named = history.find((event) => event.type === 'IntroducerNamed');
  if (!named) return [];
  const { introductionId, personId, introducerId } = named.data;
  const about = { introductionId, personId, introducerId };
  const told = history.flatMap((event) => (event.type === 'IntroducerUpdated' ? [event.data] : []));
  return news
    .filter((one) => isNew(one, told))
    .map((one) => ({
      type: 'IntroducerUpdated',
      data: { ...about, news: one, updatedAt: at, ...(quietly && { quietly }) },
    }));
}

function isNew(news: News, told: readonly IntroducerUpdated['data'][]): boolean {
  const end = told.findLast((one) => one.news === 'ended' || one.news === 'goes-on');
  // What ended by anything else than a death did not go on because a death was corrected.
  if (news === 'goes-on') return end?.news === 'ended' && end.quietly === true;
  if (end?.news === 'ended') return false;
  return news === 'ended' || !told.some((one) => one.news === news);
}

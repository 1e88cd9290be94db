import type { IntroducerUpdated, IntroductionEvent, News } from '../../domain/introduction/introduction.events';

/** Each piece of news once, and only where somebody introduced the person. After the end there is no other. */
export function tellIntroducer(
  news: News,
  at: string,
  history: readonly IntroductionEvent[],
): readonly IntroducerUpdated[] {
  const named = history.find((event) => event.type === 'IntroducerNamed');
  const told = history.flatMap((event) => (event.type === 'IntroducerUpdated' ? [event.data.news] : []));
  if (!named || told.includes(news) || told.includes('ended')) return [];
  const { introductionId, personId, introducerId } = named.data;
  return [{ type: 'IntroducerUpdated', data: { introductionId, personId, introducerId, news, updatedAt: at } }];
}

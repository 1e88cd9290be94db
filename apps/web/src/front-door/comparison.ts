import type { TFunction } from 'i18next';
import type { Listing } from '../answers/provider-directory';
import { dayWithDistanceIn } from '../languages/days';
import { milesOf } from './asked';
import type { useHours } from './hours-words';

/** What services are compared in, in the order of the page. */
export const ASPECTS = [
  ...(['what', 'whoFor', 'cost', 'open', 'where', 'howFar', 'languages', 'access', 'room', 'checked', 'call'] as const),
];
export type Aspect = (typeof ASPECTS)[number];

/** One line of a cell; what an agency wrote itself is in English. */
export type Said = { says: string; isTheirs?: true; isAlert?: true; isPhone?: true };

type Words = { t: TFunction; hours: ReturnType<typeof useHours> };

const theirs = (...words: readonly (string | null | undefined)[]): Said[] =>
  words.flatMap((says) => (says ? [{ says, isTheirs: true as const }] : []));
const ours = (...words: readonly (string | null | undefined | false)[]): Said[] =>
  words.flatMap((says) => (says ? [{ says }] : []));

/** `18+`, or `0–25`. */
export const agesOf = ({ minimumAge, maximumAge }: Pick<Listing, 'minimumAge' | 'maximumAge'>): string =>
  maximumAge === null ? `${minimumAge ?? 0}+` : `${minimumAge ?? 0}–${maximumAge}`;

/** What a price is called, how much it is, and what is said beside it. */
export const priceOf = ({ option, amount, description }: Listing['costs'][number]): string =>
  [option, amount === null ? null : `£${amount.toFixed(2)}`, description].filter(Boolean).join(', ');

/** How far away in whole miles. */
export const distanceIn = (t: TFunction, metres: number): string =>
  milesOf(metres) === 0 ? t('find.close') : t('find.away', { count: milesOf(metres) });

/** What is known of one service in each aspect. An empty list: its agency does not say. */
export function comparisonOf(
  service: Listing,
  metres: number | null,
  { t, hours }: Words,
): Readonly<Record<Aspect, readonly Said[]>> {
  const { places, room } = service;
  const hasAges = service.minimumAge !== null || service.maximumAge !== null;
  return {
    what: [
      ...theirs(service.description),
      ...theirs(service.alert).map((one) => ({ ...one, isAlert: true as const })),
      ...ours(service.hasLapsed && t('service.lapsed')).map((one) => ({ ...one, isAlert: true as const })),
    ],
    whoFor: [...theirs(service.eligibility), ...ours(hasAges && `${t('service.ages')}: ${agesOf(service)}`)],
    cost: [
      ...(service.fees === null ? ours(service.isFree && t('service.free')) : theirs(service.fees)),
      ...theirs(...service.costs.map(priceOf)),
    ],
    open: ours(
      hours.standing(service),
      ...hours.week(service.days).map((day) => `${day.name}: ${day.hours}`),
      ...hours.others(service.otherTimes),
    ),
    where: [
      ...theirs(...places.map(({ name, address }) => [name, address].filter(Boolean).join(', '))),
      ...ours(places.every(({ address }) => address === null) && service.postcode),
      ...ours(service.isRemote && t('find.isRemote')),
    ],
    howFar: ours(metres !== null && distanceIn(t, metres)),
    languages: theirs(service.languages.join(', ')),
    access: theirs(...places.map(({ accessibility }) => accessibility)),
    room: ours(
      room === null
        ? t('service.roomUnknown')
        : t('service.roomFree', { count: room.available, when: dayWithDistanceIn(t, room.declaredAt) }),
    ),
    checked: ours(service.assuredOn !== null && dayWithDistanceIn(t, service.assuredOn)),
    call: ours(service.phone).map((one) => ({ ...one, isPhone: true as const })),
  };
}

/** Aspects that are shown: how far away only where it is known of one of them. */
export const aspectsOf = (compared: readonly Readonly<Record<Aspect, readonly Said[]>>[]): readonly Aspect[] =>
  ASPECTS.filter((aspect) => aspect !== 'howFar' || compared.some(({ howFar }) => howFar.length > 0));

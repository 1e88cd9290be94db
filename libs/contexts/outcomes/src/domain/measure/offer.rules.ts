import type { MeasureOffered, MeasureOfferTakenBack } from './measure.events';
import type { Measure } from './measure.state';

/** Policy: long enough for a week between two meetings, short enough that a lost one soon opens nothing. */
export const OFFERED_FOR_DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;

/** Open from a moment on for so many days. */
export function offerFrom(at: string, offer: Omit<MeasureOffered['data'], 'offeredAt' | 'answerBy'>): MeasureOffered {
  const answerBy = new Date(Date.parse(at) + OFFERED_FOR_DAYS * DAY_MS).toISOString();
  return { type: 'MeasureOffered', data: { ...offer, offeredAt: at, answerBy } };
}

/** The end of an offer that is open; nothing of any other. `by` is null where the message that held it was not taken. */
export function endOfOffer(measure: Measure, by: string | null, at: string): readonly MeasureOfferTakenBack[] {
  if (measure.status !== 'offered') return [];
  const { measureId, personId } = measure;
  return [{ type: 'MeasureOfferTakenBack', data: { measureId, personId, takenBackBy: by, takenBackAt: at } }];
}

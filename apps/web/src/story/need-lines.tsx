import type { ImmediateNeed, NeedKind } from '../answers/intake';
import { momentWithDistance } from '../dates';
import type { Names } from '../people-and-agencies';

export const NEED_WORDS: Readonly<Record<NeedKind, string>> = {
  food: 'Food',
  roof: 'A roof',
  medicines: 'Medicines',
  money: 'Money or benefits',
  'safety-at-home': 'Safety at home',
  other: 'Something else',
};

const NEED_KINDS = Object.entries(NEED_WORDS) as [NeedKind, string][];
export const NEED_CHOICES = NEED_KINDS.map(([value, label]) => ({ value, label }));

/** By when somebody sees to it, and whether that time has gone. */
export const byWhen = (dueAt: string): string =>
  Date.parse(dueAt) < Date.now() ? `late: it was due ${momentWithDistance(dueAt)}` : `by ${momentWithDistance(dueAt)}`;

/** What is needed, who sees to it by when, and what was done. */
export function NeedLines({ need, names }: { need: ImmediateNeed; names: Names }) {
  const { kind, words, responderId, dueAt, metAt, metBy, whatWasDone } = need;
  return (
    <>
      <h3 className="nhsuk-heading-s">{NEED_WORDS[kind]}</h3>
      <p className="lw-words">{words}</p>
      {metAt === null ? (
        <p>
          <strong>{names.of(responderId)}</strong>, {byWhen(dueAt)}.
        </p>
      ) : (
        <p>
          <strong>Seen to:</strong> {whatWasDone}
          <br />
          <span className="lw-secondary">
            {names.of(metBy)}, {momentWithDistance(metAt)}
          </span>
        </p>
      )}
    </>
  );
}

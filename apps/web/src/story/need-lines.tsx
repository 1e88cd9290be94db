import type { ImmediateNeed } from '../answers/intake';
import { momentWithDistance } from '../dates';
import type { Names } from '../people-and-agencies';
import { NEED_NAMES } from './need-names';

/** By when somebody sees to it, and whether that time has gone. */
export const byWhen = (dueAt: string): string =>
  Date.parse(dueAt) < Date.now() ? `late: it was due ${momentWithDistance(dueAt)}` : `by ${momentWithDistance(dueAt)}`;

/** What is needed, who sees to it by when, and what was done. */
export function NeedLines({ need, names }: { need: ImmediateNeed; names: Names }) {
  const { kind, words, responderId, dueAt, metAt, metBy, whatWasDone } = need;
  return (
    <>
      <h3 className="nhsuk-heading-s">{NEED_NAMES[kind]}</h3>
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

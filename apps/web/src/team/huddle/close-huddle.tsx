import { useEffect, useRef } from 'react';
import type { HuddleBoard } from '../../answers/huddle';
import { timeSince } from '../../dates';
import { Form, SaveButton, TextField } from '../../forms';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';

type CloseBody = {
  reasons: { introductionId: string; reason: string }[];
  itemReasons: { itemId: string; reason: string }[];
  reasonForTheRest?: string;
};

type CloseHuddleProps = {
  huddleId: string;
  board: HuddleBoard;
  now: Date;
  onStay: () => void;
  onClosed: () => void;
};

type Left = { id: string; of: 'person' | 'item' | 'rest'; label: string; hint: string; missing: string };

const THE_REST = 'rest';
const WHY_NOBODY = 'Why is there no key worker yet?';
const WHY_NO_ANSWER = 'Why does it go to the next huddle?';

/** What closing now would leave behind: whoever has no key worker and each question without an outcome, each with a reason. */
export function CloseHuddle({ huddleId, board, now, onStay, onClosed }: CloseHuddleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const [reasons, keep, drop] = useDraft<Record<string, string>>(`huddle:${huddleId}:reasons`, {});
  const close = useCommand<CloseBody>(`/api/intake/huddles/${huddleId}/close`, 'The huddle is closed');
  useEffect(() => title.current?.focus(), []);
  const left = leftBehind(board, now);
  const reasonFor = (id: string): string => reasons[id] ?? '';
  const submit = async (): Promise<void> => {
    const missing = left
      .filter(({ id }) => reasonFor(id).trim() === '')
      .map(({ id, missing: problem }) => ({ field: `reason-${id}`, problem }));
    if (missing.length > 0) {
      close.refuse(missing);
      return;
    }
    const of = (what: Left['of']) => left.filter((one) => one.of === what).map(({ id }) => id);
    const rest = of('rest').length > 0 ? { reasonForTheRest: reasonFor(THE_REST) } : {};
    const body = {
      reasons: of('person').map((introductionId) => ({ introductionId, reason: reasonFor(introductionId) })),
      itemReasons: of('item').map((itemId) => ({ itemId, reason: reasonFor(itemId) })),
    };
    if (await close.run({ ...body, ...rest })) {
      drop();
      onClosed();
    }
  };
  return (
    <section className="lw-outcome" aria-labelledby="closing">
      <h2 className="nhsuk-heading-m lw-title" id="closing" tabIndex={-1} ref={title}>
        {titleOf(board, left)}
      </h2>
      <Form problem={close.problem} onSubmit={() => void submit()} label="Close the huddle">
        {left.length > 0 && <p>They wait until the next huddle, where the reason stands beside each of them.</p>}
        {left.map(({ id, label, hint }) => (
          <TextField
            key={id}
            name={`reason-${id}`}
            label={label}
            hint={hint}
            value={reasonFor(id)}
            onChange={(reason) => keep({ ...reasons, [id]: reason })}
          />
        ))}
        <SaveButton busy={close.busy}>Close the huddle</SaveButton>
        <button type="button" className="lw-link-button" onClick={onStay}>
          Go on with the huddle
        </button>
      </Form>
    </section>
  );
}

function leftBehind({ waiting, waitingCount, items, kept }: HuddleBoard, now: Date): Left[] {
  const elsewhere = waitingCount - waiting.length;
  const people = waiting
    .filter((one) => !one.explained)
    .map((one) => ({
      ...{ id: one.introductionId, of: 'person' as const, hint: WHY_NOBODY },
      label: `${one.name}, who has waited ${timeSince(one.receivedAt, now)}`,
      missing: `Say why ${one.name} has no key worker yet`,
    }));
  const questions = items
    .filter((one) => !one.explained)
    .map((one) => ({
      ...{ id: one.itemId, of: 'item' as const, hint: WHY_NO_ANSWER },
      label: `${one.name ?? 'Somebody'}: ${one.question}`,
      missing: `Say why “${one.question}” goes to the next huddle`,
    }));
  const hidden = kept
    .filter((one) => !one.explained)
    .map((one, at) => ({
      ...{ id: one.itemId, of: 'item' as const, hint: WHY_NO_ANSWER },
      label: `Question ${at + 1} that is kept from your organisation`,
      missing: `Say why question ${at + 1} that is kept from your organisation goes to the next huddle`,
    }));
  const rest = {
    ...{ id: THE_REST, of: 'rest' as const, hint: WHY_NOBODY },
    label: `The other ${elsewhere.toLocaleString('en-GB')} who wait on other pages`,
    missing: 'Say why the others have no key worker yet',
  };
  return [...questions, ...hidden, ...people, ...(elsewhere > 0 ? [rest] : [])];
}

function titleOf({ waitingCount, waiting }: HuddleBoard, left: readonly Left[]): string {
  const people = left.filter(({ of }) => of === 'person').length + waitingCount - waiting.length;
  const questions = left.filter(({ of }) => of === 'item').length;
  const whom = people === 1 ? 'One person' : `${people} people`;
  const what = questions === 1 ? 'One question' : `${questions} questions`;
  if (people === 0 && questions === 0) return waitingCount === 0 ? 'Everybody has a key worker' : 'Everything has a reason'; // prettier-ignore
  if (questions === 0) return `${whom} would be left without a key worker`;
  if (people === 0) return `${what} would be left without an outcome`;
  return `${whom} would be left without a key worker, and ${what.toLowerCase()} without an outcome`;
}

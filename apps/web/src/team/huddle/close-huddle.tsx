import { useEffect, useRef } from 'react';
import type { WaitingIntroduction } from '../../answers/intake';
import { timeSince } from '../../dates';
import { Form, SaveButton, TextField } from '../../forms';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';

type CloseBody = { reasons: { introductionId: string; reason: string }[] };

type CloseHuddleProps = {
  huddleId: string;
  waiting: readonly WaitingIntroduction[];
  now: Date;
  onStay: () => void;
  onClosed: () => void;
};

/** What closing now would leave behind: everybody without a key worker, each with a reason. */
export function CloseHuddle({ huddleId, waiting, now, onStay, onClosed }: CloseHuddleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const [reasons, keep, drop] = useDraft<Record<string, string>>(`huddle:${huddleId}:reasons`, {});
  const close = useCommand<CloseBody>(`/api/intake/huddles/${huddleId}/close`, 'The huddle is closed');
  useEffect(() => title.current?.focus(), []);
  const reasonFor = (introductionId: string): string => reasons[introductionId] ?? '';
  const submit = async (): Promise<void> => {
    const missing = waiting
      .filter((one) => reasonFor(one.introductionId).trim() === '')
      .map((one) => ({ field: `reason-${one.introductionId}`, problem: `Say why ${one.name} has no key worker yet` }));
    if (missing.length > 0) {
      close.refuse(missing);
      return;
    }
    const body = waiting.map(({ introductionId }) => ({ introductionId, reason: reasonFor(introductionId) }));
    if (await close.run({ reasons: body })) {
      drop();
      onClosed();
    }
  };
  return (
    <section className="lw-outcome" aria-labelledby="closing">
      <h2 className="nhsuk-heading-m lw-title" id="closing" tabIndex={-1} ref={title}>
        {waiting.length === 0 ? 'Everybody has a key worker' : leftBehind(waiting.length)}
      </h2>
      <Form problem={close.problem} onSubmit={() => void submit()} label="Close the huddle">
        {waiting.length > 0 && <p>They wait until the next huddle, where the reason stands beside each of them.</p>}
        {waiting.map((one) => (
          <TextField
            key={one.introductionId}
            name={`reason-${one.introductionId}`}
            label={`${one.name}, who has waited ${timeSince(one.receivedAt, now)}`}
            hint="Why is there no key worker yet?"
            value={reasonFor(one.introductionId)}
            onChange={(reason) => keep({ ...reasons, [one.introductionId]: reason })}
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

const leftBehind = (many: number): string =>
  many === 1 ? 'One person would be left without a key worker' : `${many} people would be left without a key worker`;

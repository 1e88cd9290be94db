import type { Clocks, Engagement } from '../answers/intake';
import { dayName, dayWithDistance } from '../dates';
import { useQuery } from '../live';
import { useCommand } from '../use-command';
import { useState } from 'react';
import { Form, SaveButton, TextAreaField } from '../forms';

/** When help started, or that it has not yet; and what happens when we could not reach the person. */
export function MyHelp({ personId }: { personId: string }) {
  const about = { views: ['intake'], key: personId };
  const clocks = useQuery<Clocks>(`/api/intake/people/${personId}/clocks`, about).data;
  const engagement = useQuery<Engagement>(`/api/intake/people/${personId}/engagement`, about).data;
  const person = clocks?.person ?? null;
  return (
    <>
      {person !== null && (
        <p>
          {person.helpStartedOn === null
            ? `You first came to us on ${dayName(person.startedOn)}. Your help has not started yet. What comes next is written here.`
            : `Your help started on ${dayWithDistance(person.helpStartedOn)}.`}
        </p>
      )}
      {engagement?.concern && <WeMissedYou personId={personId} missedOn={engagement.concern.missedOn} />}
      {engagement?.asksForDistance === true && <p>You asked us for distance. You can be in touch again at any time.</p>}
    </>
  );
}

function WeMissedYou({ personId, missedOn }: { personId: string; missedOn: string }) {
  const [open, show] = useState(false);
  const [words, say] = useState('');
  const ask = useCommand<{ words: string }>(`/api/intake/people/${personId}/engagement/distance`, 'We will respect it');
  const submit = async (): Promise<void> => {
    if (words.trim() === '') return ask.refuse([{ field: 'words', problem: 'Say it in a few words' }]);
    await ask.run({ words });
  };
  return (
    <div className="lw-notice">
      <p>
        <strong>We missed you on {dayWithDistance(missedOn)}.</strong> Nothing ends because of it. Your team would like
        to know how you are, and tries to reach you.
      </p>
      {open ? (
        <Form problem={ask.problem} onSubmit={() => void submit()} label="Distance">
          <TextAreaField
            name="words"
            label="What should we know?"
            hint="Your team stops trying to reach you. Your plan stays, and the door stays open."
            rows={2}
            value={words}
            onChange={say}
          />
          <SaveButton small busy={ask.busy}>
            I would rather have distance for now
          </SaveButton>
        </Form>
      ) : (
        <button type="button" className="lw-link-button" onClick={() => show(true)}>
          I would rather have distance for now
        </button>
      )}
    </div>
  );
}

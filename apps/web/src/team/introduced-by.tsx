import { useState } from 'react';
import type { Awareness, IntroducerKind, ReachMe } from '../answers/intake';
import { ChoiceField, Form, SaveButton, TextAreaField } from '../forms';
import { ReceiptCode } from '../front-door/receipt-code';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

export const KIND_NAMES: Record<IntroducerKind, string> = {
  gp: 'GP or GP practice',
  carer: 'carer, relative or friend',
  housing: 'housing',
  police: 'police',
  peer: 'peer',
  other: 'somebody else',
};

export const AWARENESS_WORDS: Record<Awareness, string> = {
  'knows-and-agrees': 'They know that they were introduced, and they agree.',
  knows: 'They know that they were introduced.',
  'does-not-know-yet': 'They do not know yet that they were introduced.',
};

const TELL_WORDS: Record<ReachMe['how'], string> = {
  phone: 'ring',
  text: 'send a text to',
  email: 'write an email to',
  post: 'write a letter to',
  'in-person': 'meet at',
};

type IntroducedByProps = {
  introductionId: string;
  name: string;
  introducer: { kind: IntroducerKind; name: string; organisation: string | null; tellMe?: ReachMe | null };
  awareness: Awareness | null;
  why: string | null;
  /** Whether the reader may record that the person was told. */
  mayRecord: boolean;
};

/** Who introduced the person, and whether the person knows; telling them comes before anything else. */
export function IntroducedBy({ introductionId, name, introducer, awareness, why, mayRecord }: IntroducedByProps) {
  const { kind, organisation, tellMe } = introducer;
  return (
    <>
      {awareness === 'does-not-know-yet' && (
        <p className="lw-notice">
          <strong>The first thing to do is to tell {name} that they were introduced.</strong>
          {why !== null && why !== '' && ` Why they do not know yet: ${why}`}
        </p>
      )}
      <p>
        <strong>Introduced by</strong> <bdi>{introducer.name}</bdi> (
        {[KIND_NAMES[kind], organisation].filter((part) => part !== null && part !== '').join(', ')}).{' '}
        {awareness !== null && awareness !== 'does-not-know-yet' && AWARENESS_WORDS[awareness]}
        {tellMe && ` To tell them what became of it: ${TELL_WORDS[tellMe.how]} ${tellMe.at}.`}
      </p>
      {mayRecord && <RecordAwareness introductionId={introductionId} name={name} />}
    </>
  );
}

type Said = { awareness: Awareness | ''; why: string };
const NOTHING_SAID: Said = { awareness: '', why: '' };

/** Once somebody has spoken with the person, who is given their own code then. */
function RecordAwareness({ introductionId, name }: { introductionId: string; name: string }) {
  const [said, keep, drop] = useDraft<Said>(`introduction:${introductionId}:awareness`, NOTHING_SAID);
  const [isOpen, open] = useState(said !== NOTHING_SAID);
  const record = useCommand<{ awareness: Awareness; why?: string }, { receiptCode: string | null }>(
    `/api/intake/introductions/${introductionId}/person-awareness`,
    'That is recorded',
  );
  const submit = async (): Promise<void> => {
    const { awareness, why } = said;
    if (awareness === '') {
      record.refuse([{ field: 'awareness', problem: 'Choose whether they know' }]);
    } else if (awareness === 'does-not-know-yet' && why.trim() === '') {
      record.refuse([{ field: 'why', problem: 'Write why they do not know yet' }]);
    } else if (await record.run({ awareness, ...(awareness === 'does-not-know-yet' && { why }) })) {
      drop();
    }
  };
  const code = record.answer?.receiptCode;
  return (
    <details
      className="nhsuk-details"
      open={isOpen}
      onToggle={(event) => open((event.target as HTMLDetailsElement).open)}
    >
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          We have spoken with them about it<span className="nhsuk-u-visually-hidden">: {name}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        {code !== undefined && code !== null ? (
          <>
            <p>Give {name} this code, and nobody else. With it they see what is happening, and open their own pages.</p>
            <ReceiptCode code={code} />
          </>
        ) : (
          <Form problem={record.problem} onSubmit={() => void submit()} label={`Whether ${name} knows`}>
            <ChoiceField
              name="awareness"
              label="Do they know now?"
              value={said.awareness}
              onChange={(awareness) => keep({ ...said, awareness: awareness as Awareness })}
              choices={[
                { value: 'knows-and-agrees', label: 'They know, and they agree' },
                { value: 'knows', label: 'They know' },
                {
                  value: 'does-not-know-yet',
                  label: 'They still do not know',
                  then: (
                    <TextAreaField
                      name="why"
                      label="Why not yet?"
                      rows={2}
                      value={said.why}
                      onChange={(why) => keep({ ...said, why })}
                    />
                  ),
                },
              ]}
            />
            <SaveButton small secondary busy={record.busy} about={name}>
              Record it
            </SaveButton>
          </Form>
        )}
      </div>
    </details>
  );
}

import type { Channel, Engagement } from '../../answers/intake';
import { DateField } from '../../date-field';
import { addDays, today } from '../../dates';
import { ChoiceField, Form, SaveButton, TextAreaField } from '../../forms';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { CHANNELS } from '../engagement/engagement-words';

type Draft = { how: string; on: string; note: string };
const NOTHING: Draft = { how: '', on: '', note: '' };
const CARER = 'carer';

/** What was done to reach somebody who was missed. */
export function TakeNextStep({
  personId,
  name,
  engagement,
}: {
  personId: string;
  name: string;
  engagement: Engagement;
}) {
  const [draft, keep, drop] = useDraft<Draft>(`person:${personId}:try`, NOTHING);
  const base = `/api/intake/people/${personId}/engagement`;
  const tried = useCommand<{ channel: Channel; triedOn: string; note?: string }>(
    `${base}/tries`,
    'The try is written down',
  );
  const carer = useCommand<{ carerId: string; contactedOn: string }>(`${base}/carer-contacts`, 'Written down');
  const [carerId] = engagement.carersToAsk;
  const isCarer = draft.how === CARER;
  const asked = isCarer ? carer : tried;
  const submit = async (): Promise<void> => {
    const channel = CHANNELS.find(({ value }) => value === draft.how)?.value;
    const missing = [
      ...(channel === undefined && !isCarer ? [{ field: 'channel', problem: 'Say how you tried' }] : []),
      ...(draft.on === '' ? [{ field: isCarer ? 'contactedOn' : 'triedOn', problem: 'Say on which day' }] : []),
    ];
    if (missing.length > 0) return asked.refuse(missing);
    const note = draft.note.trim() === '' ? {} : { note: draft.note };
    const done =
      isCarer && carerId !== undefined
        ? await carer.run({ carerId, contactedOn: draft.on })
        : channel !== undefined && (await tried.run({ channel, triedOn: draft.on, ...note }));
    if (done) drop();
  };
  return (
    <section aria-labelledby="take-next-step">
      <h2 className="nhsuk-heading-m" id="take-next-step">
        What did you try?
      </h2>
      <Form problem={asked.problem} onSubmit={() => void submit()} label="What did you try?">
        <ChoiceField
          name="channel"
          label="How?"
          value={draft.how}
          onChange={(how) => keep({ ...draft, how })}
          choices={[
            ...CHANNELS,
            ...(carerId === undefined ? [] : [{ value: CARER, label: `I asked the carer, as ${name} said we may` }]),
          ]}
        />
        <DateField
          name={isCarer ? 'contactedOn' : 'triedOn'}
          label="On which day?"
          value={draft.on}
          onChange={(on) => keep({ ...draft, on })}
          offers={[
            { label: 'Today', day: today() },
            { label: 'Yesterday', day: addDays(today(), -1) },
          ]}
        />
        {!isCarer && (
          <TextAreaField
            name="note"
            label="Anything to know? (optional)"
            hint={`${name} reads this too.`}
            rows={2}
            value={draft.note}
            onChange={(text) => keep({ ...draft, note: text })}
          />
        )}
        <SaveButton busy={asked.busy} about="to reach them">
          Write down the try
        </SaveButton>
      </Form>
    </section>
  );
}

import type { WaitingIntroduction } from '../../answers/huddle';
import { Form, SaveButton, TextAreaField } from '../../forms';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';

/** The person's own choice not to go on, in their words. Nobody else can make it for them. */
export function DeclineForPerson(props: { introduction: WaitingIntroduction; onDeclined: () => void }) {
  const { introductionId, name } = props.introduction;
  const [reason, keep, drop] = useDraft<string>(`introduction:${introductionId}:decline`, '');
  const decline = useCommand<{ reason: string }>(
    `/api/intake/introductions/${introductionId}/decline`,
    `${name} does not want this now; that is recorded`,
  );
  const submit = async (): Promise<void> => {
    if (reason.trim() === '') {
      decline.refuse([{ field: 'reason', problem: 'Write what they said' }]);
    } else if (await decline.run({ reason })) {
      drop();
      props.onDeclined();
    }
  };
  return (
    <details className="nhsuk-details" open={reason !== '' ? true : undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          They told us that they do not want this now<span className="nhsuk-u-visually-hidden">: {name}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={decline.problem} onSubmit={() => void submit()} label={`What ${name} said`}>
          <TextAreaField
            name="reason"
            label="What did they say?"
            hint="In their own words. Only they can decide this; not coming to something is not an answer."
            rows={2}
            value={reason}
            onChange={keep}
          />
          <SaveButton small secondary busy={decline.busy} about={name}>
            Record their choice
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}

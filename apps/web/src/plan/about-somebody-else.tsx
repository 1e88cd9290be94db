import { useState } from 'react';
import type { MyPerson } from '../answers/care-plan';
import { Form, SaveButton, SelectField } from '../forms';
import { useQuery } from '../live';
import { useNames } from '../people-and-agencies';
import { useMe } from '../session';
import { useCommand } from '../use-command';

export const WRONG_PERSON_REASONS = [
  { value: 'another-record-was-open', label: 'Another record was open' },
  { value: 'somebody-of-the-same-name', label: 'Somebody has the same name' },
  { value: 'sent-about-somebody-else', label: 'It was sent to us, about somebody else' },
  { value: 'two-people-mixed-up', label: 'Two people were mixed up' },
];

interface Said {
  reason: string;
  rightPersonId?: string;
  correctionId?: string;
}
type AboutSomebodyElseProps = {
  path: string;
  /** Which entry, as the command names it. */
  entry?: object;
  personId: string;
  /** What it is, for whoever hears it read. */
  about: string;
  ifMatch?: string;
  /** The request of the person that this answers. */
  correctionId?: string | undefined;
  /** Whether it can be recorded again where it belongs. */
  canMove?: boolean;
};

/** Says that something was recorded about somebody else, and where it belongs when that is known. */
export function AboutSomebodyElse(props: AboutSomebodyElseProps) {
  const [isOpen, open] = useState(false);
  if (!isOpen) {
    return (
      <p className="lw-no-print">
        <button type="button" className="lw-link-button" onClick={() => open(true)}>
          This is about somebody else<span className="nhsuk-u-visually-hidden">: {props.about}</span>
        </button>
      </p>
    );
  }
  return <TakeOut {...props} onClose={() => open(false)} />;
}

function TakeOut({
  path,
  entry = {},
  personId,
  about,
  ifMatch,
  correctionId,
  canMove = true,
  onClose,
}: AboutSomebodyElseProps & { onClose: () => void }) {
  const me = useMe();
  const [reason, setReason] = useState('');
  const [rightPersonId, setRightPersonId] = useState('');
  const command = useCommand<Said>(path, 'It is taken out');
  const isMine = me.personId === personId;
  const mine = useQuery<MyPerson[]>(canMove && !isMine ? '/api/care-plan/my-people' : null).data ?? [];
  const others = mine.map((one) => one.personId).filter((id) => id !== personId);
  const names = useNames(others);
  const submit = (): void => {
    if (reason === '') return command.refuse([{ field: 'reason', problem: 'Say how it came here' }]);
    const body = {
      ...entry,
      reason,
      ...(rightPersonId === '' ? {} : { rightPersonId }),
      ...(correctionId === undefined ? {} : { correctionId }),
    };
    void command.run(body, ifMatch === undefined ? {} : { ifMatch }).then((done) => done && onClose());
  };
  return (
    <div className="lw-no-print">
      <Form problem={command.problem} onSubmit={submit} label={`About somebody else: ${about}`}>
        <p>
          Nobody who reads this record sees it any more.{' '}
          {isMine ? 'Nothing' : 'The person is told that, and not what it said. Nothing'} is deleted: that it was here
          stays in the log.
        </p>
        <SelectField
          name="reason"
          label="How did it come here?"
          value={reason}
          onChange={setReason}
          choices={WRONG_PERSON_REASONS}
        />
        {canMove && others.length > 0 && (
          <SelectField
            name="rightPersonId"
            label="Whose is it?"
            hint="Choose somebody, and it is recorded in their record as well. You can leave this out."
            value={rightPersonId}
            onChange={setRightPersonId}
            choices={others.map((id) => ({ value: id, label: names.person(id) ?? 'Somebody' }))}
            empty="I do not know"
          />
        )}
        <SaveButton small busy={command.busy} about={about}>
          Take it out
        </SaveButton>
        <button type="button" className="lw-link-button" onClick={onClose}>
          Leave it here
        </button>
      </Form>
    </div>
  );
}

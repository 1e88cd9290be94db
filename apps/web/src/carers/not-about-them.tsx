import { Form, SaveButton } from '../forms';
import { useCommand } from '../use-command';
import type { OfConcern } from './answer-form';

/** What was left at the door may have come to the wrong team; it goes back to whoever decides whom it concerns. */
export function NotAboutThem({ personId, concern, about }: OfConcern) {
  const path = `/api/care-plan/people/${personId}/carer-concerns/${concern.concernId}/return`;
  const command = useCommand<object>(path, 'It is with the coordinator again');
  if (!concern.atTheDoor) return null;
  return (
    <Form problem={command.problem} onSubmit={() => void command.run({})} label={`Not about ${about}`}>
      <SaveButton small secondary busy={command.busy}>
        {`This is not about ${about}`}
      </SaveButton>
    </Form>
  );
}

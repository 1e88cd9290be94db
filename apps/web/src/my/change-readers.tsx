import { useState } from 'react';
import type { Audience } from '../answers/intake';
import { Form, SaveButton } from '../forms';
import { AudienceField, type Member } from '../story/audience-field';
import { useCommand } from '../use-command';

type ChangeReadersProps = {
  path: string;
  /** What was asked. */
  asks: string;
  readers: Audience;
  members: readonly Member[];
  onDone: () => void;
};

/** The person says anew who reads their words. */
export function ChangeReaders({ path, asks, readers, members, onDone }: ChangeReadersProps) {
  const [audience, setAudience] = useState<Audience>(readers);
  const save = useCommand<{ audience: Audience }>(path, 'Saved. It holds from now on');
  const send = async (): Promise<void> => {
    if (audience.who === 'named' && audience.named.length === 0) {
      return save.refuse([{ field: 'audience.named', problem: 'Name at least one person, or choose “Only me”' }]);
    }
    if (await save.run({ audience })) onDone();
  };
  return (
    <Form problem={save.problem} onSubmit={() => void send()} label={`Who may read: ${asks}`}>
      <AudienceField
        name="audience"
        label="Who may read it from now on?"
        members={members}
        value={audience}
        onChange={setAudience}
      />
      <SaveButton busy={save.busy}>Save</SaveButton>
      <button type="button" className="lw-link-button" onClick={onDone}>
        Leave it as it is
      </button>
    </Form>
  );
}

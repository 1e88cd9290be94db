import { useState } from 'react';
import type { LeftWord } from '../answers/carer-concerns';
import { ChoiceField, Form, SaveButton } from '../forms';
import { useCommand } from '../use-command';

/** Nobody in care here is meant; what was written goes, and what was done about it stays. */
export function SettleLeftWord({ word }: { word: LeftWord }) {
  const [how, choose] = useState('');
  const command = useCommand<{ how: string }>(`/api/care-plan/left-words/${word.wordId}/settle`, 'It is settled');
  const settle = (): void => {
    if (how === '') command.refuse([{ field: 'how', problem: 'Choose what you did' }]);
    else void command.run({ how });
  };
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">It concerns nobody in care here</span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={command.problem} onSubmit={settle} label={`Settle what is about ${word.about}`}>
          <ChoiceField
            name="how"
            label="What did you do?"
            hint="The words are destroyed then, and cannot be read any more."
            value={how}
            onChange={choose}
            choices={[
              { value: 'introduced', label: 'I introduced the person they wrote about' },
              { value: 'they-were-answered', label: 'I answered whoever wrote it' },
              ...(word.teller.reachMe === null
                ? [{ value: 'cannot-tell-who', label: 'It does not say enough to know who is meant' }]
                : []),
            ]}
          />
          <SaveButton small busy={command.busy}>
            Settle it
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}

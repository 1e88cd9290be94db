import { Link } from 'react-router';
import type { Plan } from '../answers/care-plan';
import type { Farewell } from '../answers/farewell';
import { ChoiceField, Form, SaveButton, TextAreaField } from '../forms';
import { Empty, Loaded, Page } from '../page';
import { useNames } from '../people-and-agencies';
import { shownWords } from '../plan/shown-words';
import { firstName, WithPlan, type TabProps } from '../team/person/tab';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { FarewellCard } from './farewell-card';
import { useFarewell } from './use-farewell';

/** For the team: what still has to be done before help can end, and the words that the person keeps. */
export function FarewellPage({ name, plan }: TabProps) {
  return (
    <Page title={`${name}: farewell`}>
      <WithPlan plan={plan}>{(loaded) => <FarewellOf plan={loaded} name={firstName(name)} />}</WithPlan>
    </Page>
  );
}

function FarewellOf({ plan, name }: { plan: Plan; name: string }) {
  const farewell = useFarewell(plan.personId);
  const names = useNames();
  return (
    <Loaded from={farewell} what="the farewell">
      {(loaded) => {
        if (loaded.held) return <FarewellCard held={loaded.held} names={names} />;
        if (loaded.decisions.length === 0)
          return (
            <Empty title="Nobody has decided that help ends">
              <p>
                A farewell begins with a decision that {name} and the team take together.{' '}
                <Link to={`/team/people/${plan.personId}/decisions`}>Ask for a decision about a farewell</Link>
              </p>
            </Empty>
          );
        return (
          <>
            {loaded.left ? (
              <>
                <StillToDo plan={plan} left={loaded.left} name={name} />
                <HoldFarewell plan={plan} farewell={loaded} name={name} />
              </>
            ) : (
              <p>The key worker says farewell, for everybody on the team.</p>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

interface Line {
  readonly words: string;
  readonly to: string;
}

function linesOf({ personId, actions }: Plan, left: NonNullable<Farewell['left']>): readonly Line[] {
  const at = `/team/people/${personId}`;
  const many = (count: number, one: string, more: string) => (count === 1 ? one : `${count} ${more}`);
  return [
    ...left.actionIds.map((id) => {
      const action = actions.find(({ actionId }) => actionId === id);
      return {
        words: `To do: ${action ? shownWords(action.text) : 'something in the plan'}`,
        to: `${at}#goals-and-actions`,
      };
    }),
    ...(left.asks > 0
      ? [{ words: many(left.asks, 'An ask is not answered', 'asks are not answered'), to: `${at}/asks` }]
      : []),
    ...(left.needs > 0
      ? [
          {
            words: many(
              left.needs,
              'A need, or a promise about safety, is not seen to',
              'needs or promises about safety are not seen to',
            ),
            to: `${at}/story`,
          },
        ]
      : []),
    ...(left.decisions > 0
      ? [
          {
            words: many(left.decisions, 'A decision is not carried out', 'decisions are not carried out'),
            to: `${at}/decisions`,
          },
        ]
      : []),
    ...(left.questions > 0
      ? [
          {
            words: many(left.questions, 'A question is not decided', 'questions are not decided'),
            to: `${at}/decisions`,
          },
        ]
      : []),
    ...(left.concerns > 0
      ? [
          {
            words: many(left.concerns, 'Somebody close waits for an answer', 'people close wait for an answer'),
            to: `${at}/team`,
          },
        ]
      : []),
    ...(left.isBeingHandedOver ? [{ words: 'A hand-over is under way', to: `${at}/asks` }] : []),
    ...(left.waitsForContact
      ? [{ words: 'Help was needed again, and nobody was there yet', to: `${at}/way-back` }]
      : []),
    ...(left.wayBackIsOpen ? [] : [{ words: 'No way back is agreed', to: `${at}/way-back` }]),
  ];
}

function StillToDo({ plan, left, name }: { plan: Plan; left: NonNullable<Farewell['left']>; name: string }) {
  const lines = linesOf(plan, left);
  return (
    <section aria-labelledby="before">
      <h2 className="nhsuk-heading-m" id="before">
        {lines.length === 0 ? 'Nothing is left that somebody owes' : `Before you say farewell (${lines.length})`}
      </h2>
      {lines.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {lines.map(({ words, to }) => (
            <li key={words}>
              <Link to={to}>{words}</Link>
            </li>
          ))}
        </ul>
      )}
      <p>
        It is a good moment to see what changed:{' '}
        <Link to={`/team/people/${plan.personId}/progress`}>answer the same questions once more with {name}</Link>, so
        that there is something to compare.
      </p>
    </section>
  );
}

interface Said {
  decisionId: string;
  words: string;
}

function HoldFarewell({ plan, farewell, name }: { plan: Plan; farewell: Farewell; name: string }) {
  const path = `/api/care-plan/plans/${plan.planId}/farewell`;
  const first = farewell.decisions[0]?.decisionId ?? '';
  const [draft, keep, drop] = useDraft<Said>(path, { decisionId: first, words: '' });
  const command = useCommand<Said>(path, 'You have said farewell');
  const isKnown = farewell.decisions.some(({ decisionId }) => decisionId === draft.decisionId);
  const said = { ...draft, decisionId: isKnown ? draft.decisionId : first };
  const submit = async (): Promise<void> => {
    if (said.words.trim() === '') command.refuse([{ field: 'words', problem: `Say something to ${name}` }]);
    else if (await command.run(said)) drop();
  };
  return (
    <Form problem={command.problem} onSubmit={() => void submit()} label="Say farewell">
      <h2 className="nhsuk-heading-m">Say farewell</h2>
      {farewell.decisions.length > 1 && (
        <ChoiceField
          name="decisionId"
          label="Which decision is it?"
          value={said.decisionId}
          onChange={(decisionId) => keep({ ...draft, decisionId })}
          choices={farewell.decisions.map(({ decisionId, question }) => ({ value: decisionId, label: question }))}
        />
      )}
      <TextAreaField
        name="words"
        label={`What do you say to ${name}?`}
        hint={`A thank-you, and what ${name} takes along. It stays on their page, with the way back.`}
        rows={4}
        limit={2000}
        value={draft.words}
        onChange={(words) => keep({ ...draft, words })}
      />
      <p>
        After this nobody of the team writes in the plan any more. It is kept, and {name} comes back to it without being
        introduced again: by the way back at once, or through the front door.
      </p>
      <SaveButton busy={command.busy}>Say farewell</SaveButton>
    </Form>
  );
}

import type { WayBack } from '../answers/way-back';
import { PrintButton } from '../front-door/print-button';
import { Form, SaveButton, TextAreaField } from '../forms';
import { Empty, Loaded, Page } from '../page';
import { FarewellCard } from '../farewell/farewell-card';
import { useFarewell } from '../farewell/use-farewell';
import { useNames } from '../people-and-agencies';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { StepUpForm } from './step-up-form';
import { StepUps, useWayBack, WayBackWords } from './way-back-words';

/** How I see that it is time, whom I call, and that I come back without telling it all again. */
export function MyWayBackPage({ personId }: { personId: string }) {
  const wayBack = useWayBack(personId);
  const names = useNames();
  const held = useFarewell(personId).data?.held ?? null;
  return (
    <Page
      title="My way back"
      lede="If it gets hard again, you come straight back to somebody who knows you. You are not introduced again, and you do not tell it all again."
      back={{ to: '/my', label: 'My space' }}
    >
      <Loaded from={wayBack} what="your way back">
        {(loaded) =>
          loaded.agreed === null ? (
            <Empty title="No way back is agreed yet">
              <p>
                You agree it with your key worker, before your help becomes less. Ask them. If you need help now, the
                numbers are at the top of every page.
              </p>
            </Empty>
          ) : (
            <>
              <WayBackWords agreed={loaded.agreed} names={names} />
              {held && <FarewellCard held={held} names={names} />}
              <PrintButton>Print this as a card</PrintButton>
              <div className="lw-no-print">
                <StepUps stepUps={loaded.stepUps} names={names} />
                <NeedHelp wayBack={loaded} personId={personId} />
                <h2 className="nhsuk-heading-m">Say it in other words</h2>
                <Reword wayBack={loaded} agreed={loaded.agreed} personId={personId} />
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function NeedHelp({ wayBack, personId }: { wayBack: WayBack; personId: string }) {
  if (wayBack.stepUps.some(({ contact }) => contact === null)) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">I need help again</h2>
      {wayBack.isOpen ? (
        <StepUpForm personId={personId} name={null} />
      ) : (
        <p>
          This way back has ended. You can still come back at any time: tell your team, or{' '}
          <a href="/introduce">introduce yourself</a>. Your plan is kept.
        </p>
      )}
    </>
  );
}

type RewordProps = { wayBack: WayBack; agreed: NonNullable<WayBack['agreed']>; personId: string };

function Reword({ wayBack, agreed, personId }: RewordProps) {
  const path = `/api/care-plan/people/${personId}/way-back/reword`;
  const [draft, keep, drop] = useDraft(path, { signs: agreed.signs, helps: agreed.helps });
  const reword = useCommand<{ signs: string; helps: string }>(path, 'Your words are kept');
  const submit = async (): Promise<void> => {
    if (draft.signs.trim() === '') reword.refuse([{ field: 'signs', problem: 'Say how one sees that it is time' }]);
    else if (await reword.run(draft, { ifMatch: wayBack.revision })) drop();
  };
  return (
    <Form problem={reword.problem} onSubmit={() => void submit()} label="Say it in other words">
      <TextAreaField
        name="signs"
        label="How do you, or others, see that it is time?"
        hint="Once you have said it yourself, nobody else changes it."
        rows={3}
        limit={2000}
        value={draft.signs}
        onChange={(signs) => keep({ ...draft, signs })}
      />
      <TextAreaField
        name="helps"
        label="What helps?"
        rows={3}
        limit={2000}
        value={draft.helps}
        onChange={(helps) => keep({ ...draft, helps })}
      />
      <SaveButton busy={reword.busy} secondary>
        Keep my words
      </SaveButton>
    </Form>
  );
}

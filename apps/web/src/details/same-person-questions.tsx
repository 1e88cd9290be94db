import type { SamePersonQuestion } from '../answers/identity';
import { ErrorSummary, SaveButton } from '../forms';
import { useQuery } from '../live';
import { useNames } from '../people-and-agencies';
import { useMe } from '../session';
import { useCommand } from '../use-command';
import { reasonsInWords } from './duplicate-words';

/** What the coordinator asks of key workers, and of the person: whether two records are of one person. */
export function SamePersonQuestions() {
  const me = useMe();
  const questions = useQuery<SamePersonQuestion[]>('/api/identity/same-person-questions', { views: ['identity'] });
  const names = useNames((questions.data ?? []).map((one) => one.personId));
  const open = (questions.data ?? []).filter((one) => !one.iSaidSo);
  if (open.length === 0) return null;
  return (
    <section className="lw-notice" aria-labelledby="same-person">
      <h2 className="nhsuk-heading-s" id="same-person">
        {me.role === 'person' ? 'Have we written about you twice?' : 'Is there a second record?'}
      </h2>
      {open.map((question) => {
        const isMine = question.personId === me.personId;
        const other =
          question.otherKeyWorkerId === null
            ? 'It has no key worker.'
            : `Its key worker is ${names.inFull(question.otherKeyWorkerId)}.`;
        return (
          <div key={question.pairId}>
            <p>
              {isMine
                ? `The hub coordinator thinks that there is a second record of you. ${other} If you say so, each of the two says that there is the other; nobody sees more than before.`
                : `The hub coordinator thinks that a second record is of ${names.person(question.personId) ?? 'somebody you are key worker of'}: ${reasonsInWords(question.reasons)}. ${other} Talk to them, and ask the person. A link opens nothing of either record.`}
            </p>
            <SayYes pairId={question.pairId} isMine={isMine} />
          </div>
        );
      })}
      <p>
        {me.role === 'person'
          ? 'If it is not so, or you do not know, leave it, or tell your key worker.'
          : 'If it is not so, tell the coordinator why.'}
      </p>
    </section>
  );
}

function SayYes({ pairId, isMine }: { pairId: string; isMine: boolean }) {
  const say = useCommand(`/api/identity/possible-duplicates/${pairId}/same-person`, 'Thank you. It is saved');
  return (
    <>
      {say.problem && <ErrorSummary problem={say.problem} />}
      <SaveButton small busy={say.busy} onClick={() => void say.run({})}>
        {isMine ? 'Yes, that is me' : 'Yes, it is one person'}
      </SaveButton>
    </>
  );
}

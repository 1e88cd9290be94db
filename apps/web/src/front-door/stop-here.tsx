import { useNavigate } from 'react-router';
import { ErrorSummary, SaveButton } from '../forms';
import { useWords } from '../languages/page-language';
import { useCommand } from '../use-command';
import { useKeptUnfinished, type Introduction } from './introduction';

type Kept = { receiptCode: string; keptUntil: string };

/** Keeps what was written so far on the server, and shows the code with which one comes back to it. */
export function StopHere({ told }: { told: Introduction }) {
  const t = useWords();
  const navigate = useNavigate();
  const [kept, keepCode] = useKeptUnfinished();
  const keeping = useCommand<Omit<Introduction, 'receiptCode'> & { receiptCode?: string }, Kept>(
    '/api/intake/unfinished-introductions',
    t('introduce.kept'),
  );
  const keep = async (): Promise<void> => {
    const { receiptCode: _before, ...answers } = told;
    const answer = await keeping.run({ ...answers, ...(kept.code === '' ? {} : { receiptCode: kept.code }) });
    if (!answer) return;
    keepCode({ code: answer.receiptCode, until: answer.keptUntil });
    void navigate('/introduce/saved');
  };
  return (
    <>
      {keeping.problem && <ErrorSummary problem={keeping.problem} />}
      <p>
        <SaveButton secondary busy={keeping.busy} onClick={() => void keep()}>
          {t('introduce.saveForLater')}
        </SaveButton>
      </p>
    </>
  );
}

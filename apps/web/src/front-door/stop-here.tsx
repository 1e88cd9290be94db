import { useNavigate } from 'react-router';
import { ErrorSummary, SaveButton } from '../forms';
import { useWords } from '../languages/page-language';
import { useCommand } from '../use-command';
import { earlierOf, useKeptUnfinished, type Introduction } from './introduction';

type Keeping = Omit<Introduction, 'receiptCode' | 'comesBack'> & { receiptCode?: string; earlierCode?: string };
type Kept = { receiptCode: string; keptUntil: string };

/** Keeps what was written so far on the server, and shows the code with which one comes back to it. */
export function StopHere({ told }: { told: Introduction }) {
  const t = useWords();
  const navigate = useNavigate();
  const [kept, keepCode] = useKeptUnfinished();
  const keeping = useCommand<Keeping, Kept>('/api/intake/unfinished-introductions', t('introduce.kept'));
  const keep = async (): Promise<void> => {
    const { receiptCode: _before, comesBack: _comesBack, ...answers } = told;
    const under = kept.code === '' ? {} : { receiptCode: kept.code };
    const answer = await keeping.run({ ...answers, ...under, ...earlierOf(told) });
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

import { useCallback, useEffect, useState } from 'react';
import { lookUp } from '../api';
import type { AskByLink } from '../answers/provider-directory';
import { dayWithDistanceIn } from '../languages/days';
import { useWords } from '../languages/page-language';
import { Page, ProblemNotice, Waiting } from '../page';
import { asProblem, type Problem } from '../problem';
import { takeCodeForPage } from '../taken-code';
import { AnswerForm } from './answer-form';

const AT = '/api/provider-directory/ask-links';

type State = { found?: AskByLink; problem?: Problem };

/** For a group without an account: one ask, by its link. Opening the page reads and changes nothing. */
export function AnswerAnAskPage() {
  const t = useWords();
  const [token, setToken] = useState(takeCodeForPage);
  const [state, setState] = useState<State>({});
  const read = useCallback(async (): Promise<void> => {
    try {
      setState({ found: await lookUp<AskByLink>(`${AT}/look-up`, { token }) });
    } catch (error) {
      setState({ problem: asProblem(error) });
    }
  }, [token]);
  useEffect(() => {
    if (token !== '') void read();
  }, [token, read]);
  // Another link, opened where one is open already.
  useEffect(() => {
    const take = (): void => {
      setState({});
      setToken(takeCodeForPage());
    };
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  if (token === '') {
    return (
      <Page title={t('askLink.noLink.title')} lede={t('askLink.noLink.says')}>
        <p>{t('askLink.noLink.lost')}</p>
      </Page>
    );
  }
  const { found, problem } = state;
  if (problem?.status === 404) {
    return <Page title={t('askLink.unknown.title')} lede={t('askLink.unknown.says')} children={null} />;
  }
  if (found === undefined) {
    return (
      <Page title={t('askLink.title')}>
        {problem ? <ProblemNotice problem={problem} retry={() => void read()} /> : <Waiting />}
      </Page>
    );
  }
  if (found.stands === 'open') return <Open ask={found} token={token} onAnswered={() => void read()} />;
  if (found.stands === 'accepted') return <SaidYes ask={found} token={token} />;
  return (
    <Page
      title={t(`askLink.ended.${found.stands}.title`)}
      lede={t(`askLink.ended.${found.stands}.says`)}
      children={null}
    />
  );
}

type OpenAsk = Extract<AskByLink, { stands: 'open' }>;

function Open({ ask, token, onAnswered }: { ask: OpenAsk; token: string; onAnswered: () => void }) {
  const t = useWords();
  return (
    <Page title={t('askLink.title')} lede={t('askLink.open.lede')}>
      <section className="lw-card" aria-labelledby="asked">
        <h2 className="nhsuk-heading-m" id="asked">
          {t('askLink.open.asked', { service: ask.serviceName })}
        </h2>
        <p className="lw-words">{ask.need}</p>
        <p>
          {t('askLink.open.due', {
            day: dayWithDistanceIn(t, ask.answerDueAt),
            ends: dayWithDistanceIn(t, ask.endsAt),
          })}
        </p>
        {ask.question !== null && (
          <>
            <h3 className="nhsuk-heading-s">{t('askLink.open.question')}</h3>
            <p className="lw-words">{ask.question}</p>
            <h3 className="nhsuk-heading-s">{t('askLink.open.answer')}</h3>
            <p className="lw-words">{ask.questionAnswer ?? t('askLink.open.waits')}</p>
          </>
        )}
      </section>
      <AnswerForm path={`${AT}/answer`} token={token} mayAsk={ask.question === null} onAnswered={onAnswered} />
    </Page>
  );
}

type AcceptedAsk = Extract<AskByLink, { stands: 'accepted' }>;

/** Who it is, only when somebody presses for it: a program that opens pages does not. */
function SaidYes({ ask, token }: { ask: AcceptedAsk; token: string }) {
  const t = useWords();
  const [who, setWho] = useState<{ words?: string; problem?: Problem; busy?: boolean }>({});
  const show = async (): Promise<void> => {
    setWho({ busy: true });
    try {
      setWho({ words: (await lookUp<{ forWhoAccepts: string }>(`${AT}/who`, { token })).forWhoAccepts });
    } catch (error) {
      setWho({ problem: asProblem(error) });
    }
  };
  return (
    <Page title={t('askLink.yes.title')} lede={t('askLink.yes.says', { service: ask.serviceName })}>
      <p>{t('askLink.yes.kept', { day: dayWithDistanceIn(t, ask.shownUntil) })}</p>
      <p>{t('askLink.yes.mind')}</p>
      {who.problem && <ProblemNotice problem={who.problem} retry={() => void show()} />}
      {who.words === undefined ? (
        <button type="button" className="nhsuk-button" aria-disabled={who.busy} onClick={() => void show()}>
          {t('askLink.yes.who')}
        </button>
      ) : (
        <div className="lw-card" role="status">
          <p className="lw-words">{who.words}</p>
        </div>
      )}
    </Page>
  );
}

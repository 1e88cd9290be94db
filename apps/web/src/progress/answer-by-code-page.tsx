import { useCallback, useEffect, useState } from 'react';
import type { AnsweredByCode, MeasureByCode } from '../answers/outcomes';
import { lookUp } from '../api';
import { Form, SaveButton, TextField } from '../forms';
import { dayWithDistanceIn, timeIn } from '../languages/days';
import { usePageLanguage, useWords } from '../languages/page-language';
import { IN_PAGE_WORDS } from '../languages/problem-words';
import { Page, ProblemNotice, Waiting } from '../page';
import { asProblem, Problem } from '../problem';
import { ByCodeForm, type How } from './by-code-form';
import { CrisisLines } from './crisis-lines';
import { useLeftAlone } from './use-left-alone';

const LOOK_UP = '/api/outcomes/measure-codes/look-up';
const LEFT_ALONE_MS = 10 * 60_000;
const behindTheHash = (): string => window.location.hash.slice(1);

/** One measure without an account: by a link on a phone, or with its code typed in where others sit too. Opening it changes nothing. */
export function AnswerByCodePage() {
  const [code, setCode] = useState(behindTheHash);
  useEffect(() => {
    // Out of the address and kept nowhere; another link may be opened where one is open already.
    const take = (): void => {
      const given = behindTheHash();
      if (given === '') return;
      window.history.replaceState(null, '', window.location.pathname);
      setCode(given);
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return code === '' ? <Kiosk /> : <ByLink key={code} code={code} />;
}

function ByLink({ code }: { code: string }) {
  const t = useWords();
  const [state, setState] = useState<{ found?: MeasureByCode; problem?: Problem }>({});
  const read = useCallback(async (): Promise<void> => {
    try {
      setState({ found: await lookUp<MeasureByCode>(LOOK_UP, { code }) });
    } catch (error) {
      setState({ problem: asProblem(error) });
    }
  }, [code]);
  useEffect(() => void read(), [read]);
  const { found, problem } = state;
  if (problem?.status === 404) {
    return (
      <Page title={t('measureCode.unknown.title')} lede={t('measureCode.unknown.says')}>
        <p>
          <a href={window.location.pathname}>{t('measureCode.unknown.type')}</a>
        </p>
      </Page>
    );
  }
  if (!found) {
    return (
      <Page title={t('measureCode.title')}>
        {problem ? (
          <ProblemNotice problem={problem} retry={() => void read()} />
        ) : (
          <Waiting what={t('measureCode.reading')} />
        )}
      </Page>
    );
  }
  return <Found found={found} code={code} how="link" />;
}

/** Keyed, so that nothing of one person is left for the next. */
function Kiosk() {
  const [turn, setTurn] = useState(0);
  return <KioskTurn key={turn} onDone={() => setTurn(turn + 1)} />;
}

function KioskTurn({ onDone }: { onDone: () => void }) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<MeasureByCode>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  useLeftAlone(LEFT_ALONE_MS, onDone);
  const onTheCode = (says: string): Problem =>
    new Problem({
      ...{ code: IN_PAGE_WORDS, status: 400, title: t('problems.not-complete.title'), detail: '', doNext: '' },
      fields: [{ field: 'code', problem: says }],
    });
  const submit = async (): Promise<void> => {
    if (typed.trim() === '') return setProblem(onTheCode(t('measureCode.type.missing')));
    setBusy(true);
    try {
      setFound(await lookUp<MeasureByCode>(LOOK_UP, { code: typed }));
    } catch (error) {
      const said = asProblem(error);
      setProblem(said.status === 404 || said.status === 400 ? onTheCode(t('measureCode.type.unknown')) : said);
    }
    setBusy(false);
  };
  if (found) return <Found found={found} code={typed} how="kiosk" onDone={onDone} />;
  return (
    <Page title={t('measureCode.type.title')} lede={t('measureCode.type.lede')}>
      <Form problem={problem} onSubmit={() => void submit()} label={t('measureCode.type.title')}>
        <TextField
          name="code"
          label={t('measureCode.type.label')}
          hint={t('measureCode.type.hint')}
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
        <SaveButton busy={busy}>{t('measureCode.type.go')}</SaveButton>
      </Form>
    </Page>
  );
}

type FoundProps = {
  found: MeasureByCode;
  code: string;
  how: How;
  /** Where others come after: clears what is on the page. */
  onDone?: () => void;
};

function Found({ found, code, how, onDone }: FoundProps) {
  const t = useWords();
  const [answered, setAnswered] = useState<AnsweredByCode>();
  const clear = onDone && (
    <button type="button" className="nhsuk-button nhsuk-button--secondary" onClick={onDone}>
      {t('measureCode.thanks.clear')}
    </button>
  );
  if (answered) {
    return (
      <Page title={t('measureCode.thanks.title')} lede={t('measureCode.thanks.says')}>
        {answered.safetyPrompt && <Help acknowledgeBy={answered.acknowledgeBy} />}
        {clear}
      </Page>
    );
  }
  if (found.stands !== 'open') {
    return (
      <Page title={t(`measureCode.ended.${found.stands}.title`)} lede={t(`measureCode.ended.${found.stands}.says`)}>
        {clear}
      </Page>
    );
  }
  return (
    <Page title={t('measureCode.title')}>
      <ByCodeForm measure={found} code={code} how={how} onAnswered={setAnswered} />
    </Page>
  );
}

function Help({ acknowledgeBy }: { acknowledgeBy: string | null }) {
  const t = useWords();
  const language = usePageLanguage();
  if (acknowledgeBy === null) return <CrisisLines />;
  const when = { clock: timeIn(language, acknowledgeBy), day: dayWithDistanceIn(t, acknowledgeBy) };
  return <CrisisLines told={t('measureCode.help.told', when)} />;
}

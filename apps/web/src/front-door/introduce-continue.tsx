import { useState } from 'react';
import { Trans } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { announce } from '../announce';
import { lookUp } from '../api';
import { Form, SaveButton } from '../forms';
import { useWords } from '../languages/page-language';
import { Page } from '../page';
import { asProblem, type Problem } from '../problem';
import { CodeField, missingCode, onTheCode } from './code-field';
import { stepToGoOnWith, useIntroduction, useKeptUnfinished, type Introduction } from './introduction';

type Unfinished = { answers: Introduction; comesBack: boolean; keptUntil: string };

/** On another device: the code brings back what was written. */
export function IntroduceContinue() {
  const t = useWords();
  const navigate = useNavigate();
  const [, keepTold] = useIntroduction();
  const [kept, keepCode] = useKeptUnfinished();
  const [code, setCode] = useState(kept.code);
  const [state, setState] = useState<{ busy: boolean; problem?: Problem }>({ busy: false });
  const goOn = async (): Promise<void> => {
    if (code.trim() === '') {
      setState({ busy: false, problem: missingCode(t) });
      return;
    }
    setState({ busy: true });
    try {
      const receiptCode = code.trim();
      const found = await lookUp<Unfinished>('/api/intake/unfinished-introductions/look-up', { receiptCode });
      const told = { ...found.answers, receiptCode: '', comesBack: found.comesBack };
      keepTold(told);
      keepCode({ code: receiptCode, until: found.keptUntil });
      announce(t('introduce.continue.found'));
      void navigate(`/introduce/${stepToGoOnWith(told) ?? 'check'}`);
    } catch (error) {
      setState({ busy: false, problem: onTheCode(asProblem(error), t) });
    }
  };
  return (
    <Page
      title={t('introduce.continue.title')}
      back={{ to: '/introduce', label: t('nav.introduceMyself') }}
      lede={t('introduce.continue.lede')}
    >
      <Form problem={state.problem} onSubmit={() => void goOn()}>
        <CodeField value={code} onChange={setCode} />
        <SaveButton busy={state.busy}>{t('introduce.continue.button')}</SaveButton>
      </Form>
      <p>
        <Trans t={t} i18nKey="introduce.continue.lost" components={{ start: <Link to="/introduce" /> }} />
      </p>
    </Page>
  );
}

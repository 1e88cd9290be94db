import { useState } from 'react';
import { Trans } from 'react-i18next';
import { Link } from 'react-router';
import { lookUp } from '../api';
import { announce } from '../announce';
import type { Receipt } from '../answers/intake';
import { Form, SaveButton } from '../forms';
import { dayNameIn, dayWithDistanceIn } from '../languages/days';
import { useWords } from '../languages/page-language';
import { Page } from '../page';
import { asProblem, type Problem } from '../problem';
import { ToldList } from '../told';
import { CodeField, missingCode, onTheCode } from './code-field';
import { useIntroduction, useKeptReceipt } from './introduction';

type State = { busy: boolean; found: Receipt | undefined; problem: Problem | undefined };

export function ReceiptPage() {
  const t = useWords();
  const [kept] = useKeptReceipt();
  const [code, setCode] = useState(kept.code);
  const [state, setState] = useState<State>({ busy: false, found: undefined, problem: undefined });
  const look = async (): Promise<void> => {
    if (code.trim() === '') {
      setState({ busy: false, found: undefined, problem: missingCode(t) });
      return;
    }
    setState({ busy: true, found: undefined, problem: undefined });
    try {
      const found = await lookUp<Receipt>('/api/intake/receipts/look-up', { receiptCode: code.trim() });
      setState({ busy: false, found, problem: undefined });
      announce(t('receipt.found'));
    } catch (error) {
      setState({ busy: false, found: undefined, problem: onTheCode(asProblem(error), t) });
    }
  };
  return (
    <Page title={t('receipt.title')} back={{ to: '/', label: t('nav.getHelp') }}>
      <Form problem={state.problem} onSubmit={() => void look()}>
        <CodeField value={code} onChange={setCode} />
        <SaveButton busy={state.busy}>{t('receipt.button')}</SaveButton>
      </Form>
      <p>
        <Trans t={t} i18nKey="receipt.otherCode" components={{ answer: <Link to="/answer-questions" /> }} />
      </p>
      {state.found && (
        <section className="lw-receipt" aria-label={t('receipt.label')}>
          <Found receipt={state.found} code={code.trim()} />
        </section>
      )}
    </Page>
  );
}

function Found({ receipt, code }: { receipt: Receipt; code: string }) {
  switch (receipt.of) {
    case 'person':
      return <OfPerson receipt={receipt} code={code} />;
    case 'introducer':
      return <OfIntroducer receipt={receipt} />;
    case 'unfinished':
      return <Unfinished until={receipt.keptUntil} />;
  }
}

const CAN_COME_BACK: readonly string[] = ['declined-by-person', 'handed-over-warmly', 'farewell-held'];

function OfPerson({ receipt, code }: { receipt: Extract<Receipt, { of: 'person' }>; code: string }) {
  const t = useWords();
  return (
    <>
      <p>{t('receipt.since', { day: dayWithDistanceIn(t, receipt.receivedAt) })}</p>
      {receipt.status === 'waiting' && (
        <p>
          <Trans t={t} i18nKey="receipt.waiting" components={{ strong: <strong /> }} />
        </p>
      )}
      {receipt.status === 'welcomed' && (
        <>
          <p>
            <Trans t={t} i18nKey="receipt.welcomed" components={{ strong: <strong /> }} />
          </p>
          {receipt.nextContactOn !== null && (
            <p>{t('receipt.contact', { day: dayWithDistanceIn(t, receipt.nextContactOn) })}</p>
          )}
        </>
      )}
      {receipt.status === 'handed-over-warmly' && <p>{t('receipt.handedOver')}</p>}
      {receipt.status === 'farewell-held' && <p>{t('receipt.farewell')}</p>}
      {receipt.status === 'closed' && <p>{t('receipt.closed')}</p>}
      {receipt.status === 'waiting' && receipt.comeBackUntil !== null && <p>{t('receipt.knownFromBefore')}</p>}
      {receipt.status === 'declined-by-person' && <p>{t('receipt.declined')}</p>}
      <ToldList told={receipt.told} />
      {CAN_COME_BACK.includes(receipt.status) && <ComeBack code={code} until={receipt.comeBackUntil} />}
    </>
  );
}

/** That it landed, that help started, that it ended. */
function OfIntroducer({ receipt }: { receipt: Extract<Receipt, { of: 'introducer' }> }) {
  const t = useWords();
  const { landedAt, helpStartedAt, endedAt } = receipt;
  const on = (instant: string) => ({ day: dayNameIn(t, instant) });
  return (
    <>
      <p>{t('receipt.introducer')}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {landedAt !== null && <li>{t('receipt.landed', on(landedAt))}</li>}
        {helpStartedAt !== null && <li>{t('receipt.helpStarted', on(helpStartedAt))}</li>}
        {helpStartedAt === null && endedAt === null && <li>{t('receipt.notStarted')}</li>}
        {endedAt !== null && <li>{t('receipt.ended', on(endedAt))}</li>}
      </ul>
    </>
  );
}

function Unfinished({ until }: { until: string }) {
  const t = useWords();
  return (
    <>
      <p>
        <Trans
          t={t}
          i18nKey="receipt.unfinished"
          values={{ day: dayNameIn(t, until) }}
          components={{ strong: <strong /> }}
        />
      </p>
      <p>
        <Link to="/introduce/continue">{t('receipt.unfinishedGoOn')}</Link>
      </p>
    </>
  );
}

/** Back in, with the same code: nobody has to tell their story again. */
function ComeBack({ code, until }: { code: string; until: string | null }) {
  const t = useWords();
  const [told, keep] = useIntroduction();
  return (
    <>
      {until !== null && <p>{t('receipt.comeBackUntil', { day: dayWithDistanceIn(t, until) })}</p>}
      <Link
        className="nhsuk-button"
        to="/introduce"
        role="button"
        draggable="false"
        onClick={() => keep({ ...told, receiptCode: code })}
      >
        {t('receipt.comeBack')}
      </Link>
    </>
  );
}

import { useState } from 'react';
import { Trans } from 'react-i18next';
import { Link } from 'react-router';
import { ChoiceField, Form, SaveButton, TextAreaField, TextField } from '../forms';
import { dayNameIn } from '../languages/days';
import { usePageLanguage, useWords } from '../languages/page-language';
import { Page } from '../page';
import { useCommand } from '../use-command';
import { bodyOf, missingIn, useTelling, WAYS_TO_ANSWER, type LeftWordBody, type Telling } from './tell-us';

type Left = { dueAt: string; isAnswered: boolean };
type Part = { told: Telling; keep: (more: Partial<Telling>) => void };

/** Whoever is close may always tell something, without an account. It says the same of everybody. */
export function TellUsPage() {
  const t = useWords();
  const language = usePageLanguage();
  const [told, keepAll, forget] = useTelling();
  const [left, setLeft] = useState<Left>();
  const command = useCommand<LeftWordBody, Left>('/api/care-plan/left-words', t('tell.sent'));
  const keep = (more: Partial<Telling>): void => keepAll({ ...told, ...more });
  const send = async (): Promise<void> => {
    const missing = missingIn(told, t);
    if (missing.length > 0) return command.refuse(missing);
    const done = await command.run(bodyOf(told, language));
    if (!done) return;
    forget();
    setLeft(done);
  };
  if (left) return <Told left={left} />;
  return (
    <Page title={t('tell.title')} back={{ to: '/', label: t('nav.getHelp') }} lede={t('tell.lede')}>
      <p>{t('tell.back')}</p>
      <p>
        <strong>{t('tell.danger')}</strong>
      </p>
      <Form problem={command.problem} onSubmit={() => void send()}>
        <AboutThem told={told} keep={keep} />
        <h2 className="nhsuk-heading-m">{t('tell.you')}</h2>
        <AboutYou told={told} keep={keep} />
        <SaveButton busy={command.busy}>{t('tell.send')}</SaveButton>
      </Form>
    </Page>
  );
}

function AboutThem({ told, keep }: Part) {
  const t = useWords();
  return (
    <>
      <TextField
        name="about"
        label={t('tell.about')}
        hint={t('tell.aboutHint')}
        autoComplete="off"
        value={told.about}
        onChange={(about) => keep({ about })}
      />
      <TextAreaField
        name="more"
        label={t('tell.more')}
        hint={t('tell.moreHint')}
        rows={3}
        limit={1000}
        value={told.more}
        onChange={(more) => keep({ more })}
      />
      <TextField
        name="receiptCode"
        label={t('tell.code')}
        hint={t('tell.codeHint')}
        autoComplete="off"
        value={told.receiptCode}
        onChange={(receiptCode) => keep({ receiptCode })}
      />
      <TextAreaField
        name="words"
        label={t('tell.words')}
        hint={t('tell.wordsHint')}
        limit={5000}
        value={told.words}
        onChange={(words) => keep({ words })}
      />
      <ChoiceField
        name="mayRead"
        label={t('tell.mayRead')}
        value={told.mayRead}
        onChange={(mayRead) => keep({ mayRead: mayRead as Telling['mayRead'] })}
        choices={[
          { value: 'no', label: t('tell.mayReadNo'), hint: t('tell.mayReadNoHint') },
          { value: 'yes', label: t('tell.mayReadYes') },
        ]}
      />
    </>
  );
}

function AboutYou({ told, keep }: Part) {
  const t = useWords();
  return (
    <>
      <TextField
        name="from"
        label={t('tell.from')}
        hint={t('tell.fromHint')}
        autoComplete="name"
        value={told.from}
        onChange={(from) => keep({ from })}
      />
      <ChoiceField
        name="reachMe.how"
        label={t('tell.how')}
        hint={t('tell.howHint')}
        value={told.how}
        onChange={(how) => keep({ how: how as Telling['how'], at: '' })}
        choices={[
          { value: 'not', label: t('tell.not') },
          ...WAYS_TO_ANSWER.map((way) => ({
            value: way,
            label: t(`ways.${way}.label`),
            then: (
              <TextField
                name="reachMe.at"
                label={t(`ways.${way}.ask`)}
                value={told.at}
                onChange={(at) => keep({ at })}
              />
            ),
          })),
        ]}
      />
    </>
  );
}

function Told({ left: { dueAt, isAnswered } }: { left: Left }) {
  const t = useWords();
  const day = dayNameIn(t, dueAt);
  return (
    <Page title={t('tell.done.title')} back={{ to: '/', label: t('nav.getHelp') }}>
      <p>{t('tell.done.read', { day })}</p>
      {isAnswered && <p>{t('tell.done.answered', { day })}</p>}
      <p>{t('tell.done.says')}</p>
      <p>
        <Trans
          t={t}
          i18nKey="tell.done.new"
          components={{ introduce: <Link to="/introduce" />, someone: <Link to="/introduce-someone" /> }}
        />
      </p>
    </Page>
  );
}

import { Trans } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ChoiceField, Form, SaveButton, TextAreaField, TextField } from '../forms';
import { usePageLanguage, useWords } from '../languages/page-language';
import { Page } from '../page';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { WAYS } from './introduction';
import {
  AWARENESSES,
  isShort,
  KINDS,
  missingOf,
  someoneBody,
  useSomeone,
  type Someone,
  type SomeoneBody,
} from './someone';

type Part = { told: Someone; keep: (more: Partial<Someone>) => void };

/** The introducer's own code, in this tab. */
export const useIntroducerReceipt = () => useDraft<{ code: string }>('introducer-receipt', { code: '' });

export function IntroduceSomeone() {
  const t = useWords();
  const language = usePageLanguage();
  const navigate = useNavigate();
  const [told, keepAll, forget] = useSomeone();
  const [, keepReceipt] = useIntroducerReceipt();
  const introduce = useCommand<SomeoneBody, { receiptCode: string }>(
    '/api/intake/introductions-of-others',
    t('someone.sent'),
  );
  const keep = (more: Partial<Someone>): void => keepAll({ ...told, ...more });
  const send = async (): Promise<void> => {
    const missing = missingOf(told, t);
    const body = someoneBody(told, language);
    if (missing.length > 0 || !body) {
      introduce.refuse(missing);
      return;
    }
    const done = await introduce.run(body);
    if (!done) return;
    keepReceipt({ code: done.receiptCode });
    forget();
    void navigate('/introduce-someone/receipt', { replace: true });
  };
  return (
    <Page title={t('someone.title')} back={{ to: '/', label: t('nav.getHelp') }} lede={t('someone.lede')}>
      <p>{t('someone.reads')}</p>
      <p>
        <Trans t={t} i18nKey="someone.onlyTell" components={{ tell: <Link to="/tell-us" /> }} />
      </p>
      <Form problem={introduce.problem} onSubmit={() => void send()}>
        <ChoiceField
          name="introducer.kind"
          label={t('someone.kind')}
          value={told.kind}
          onChange={(kind) => keep({ kind: kind as Someone['kind'] })}
          choices={KINDS.map((kind) => ({ value: kind, label: t(`someone.kinds.${kind}`) }))}
        />
        <h2 className="nhsuk-heading-m">{t('someone.them')}</h2>
        <AboutThem told={told} keep={keep} />
        <h2 className="nhsuk-heading-m">{t('someone.you')}</h2>
        <AboutYou told={told} keep={keep} />
        <SaveButton busy={introduce.busy}>{t('someone.send')}</SaveButton>
      </Form>
    </Page>
  );
}

function AboutThem({ told, keep }: Part) {
  const t = useWords();
  const at = (label: string) => (
    <TextField name="reachMe.at" label={label} autoComplete="off" value={told.at} onChange={(to) => keep({ at: to })} />
  );
  return (
    <>
      <TextField
        name="name"
        label={t('someone.name')}
        autoComplete="off"
        value={told.name}
        onChange={(name) => keep({ name })}
      />
      {isShort(told) ? (
        at(t('someone.phone'))
      ) : (
        <ChoiceField
          name="reachMe.how"
          label={t('someone.how')}
          value={told.how}
          onChange={(how) => keep({ how: how as Someone['how'] })}
          choices={WAYS.map((way) => ({
            value: way,
            label: t(`someone.reach.${way}`),
            then: at(t(`someone.reachAt.${way}`)),
          }))}
        />
      )}
      <TextAreaField
        name="whatBroughtYou"
        label={t('someone.worry')}
        hint={t('someone.worryHint')}
        limit={10_000}
        value={told.worry}
        onChange={(worry) => keep({ worry })}
      />
      <ChoiceField
        name="awareness"
        label={t('someone.awareness')}
        hint={t('someone.awarenessHint')}
        value={told.awareness}
        onChange={(awareness) => keep({ awareness: awareness as Someone['awareness'] })}
        choices={AWARENESSES.map((one) => ({
          value: one,
          label: t(`someone.awarenesses.${one}`),
          ...(one === 'does-not-know-yet' && {
            then: (
              <TextAreaField
                name="why"
                label={t('someone.why')}
                rows={3}
                limit={2000}
                value={told.why}
                onChange={(why) => keep({ why })}
              />
            ),
          }),
        }))}
      />
    </>
  );
}

function AboutYou({ told, keep }: Part) {
  const t = useWords();
  const tellAt = (label: string) => (
    <TextField name="introducer.tellMe.at" label={label} value={told.tellAt} onChange={(to) => keep({ tellAt: to })} />
  );
  return (
    <>
      <TextField
        name="introducer.name"
        label={t('someone.yourName')}
        autoComplete="name"
        value={told.yourName}
        onChange={(yourName) => keep({ yourName })}
      />
      <TextField
        name="introducer.organisation"
        label={isShort(told) ? t('someone.practice') : t('someone.organisation')}
        autoComplete="organization"
        value={told.organisation}
        onChange={(organisation) => keep({ organisation })}
      />
      <ChoiceField
        name="introducer.tellMe.how"
        label={t('someone.tellHow')}
        hint={t('someone.tellHint')}
        value={told.tellHow}
        onChange={(how) => keep({ tellHow: how as Someone['tellHow'] })}
        choices={[
          { value: 'not', label: t('someone.tellNot') },
          ...(['phone', 'text', 'email', 'post'] as const).map((way) => ({
            value: way,
            label: t(`ways.${way}.label`),
            then: tellAt(t(`ways.${way}.ask`)),
          })),
        ]}
      />
    </>
  );
}

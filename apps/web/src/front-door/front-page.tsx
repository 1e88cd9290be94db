import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { FirstPage } from '../doors';
import { useWords } from '../languages/page-language';
import { Page } from '../page';
import { roomsOf, useMe } from '../session';
import { FIRST_PAGE, signInAddress } from '../sign-in';
import { WhatHappensNext } from './what-happens-next';

function WayIn({ link, children }: { link: ReactNode; children: string }) {
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">{link}</h3>
      <p>{children}</p>
    </li>
  );
}

export function FrontPage() {
  const me = useMe();
  const t = useWords();
  const [search] = useSearchParams();
  if (search.get('go') === 'first-page') return <FirstPage />;
  const mine = me.signedIn ? (
    <Link to={roomsOf(me.role)[0] === undefined ? '/' : `/${roomsOf(me.role)[0]}`}>{t('front.mine')}</Link>
  ) : (
    <a href={signInAddress(FIRST_PAGE)}>{t('shell.signIn')}</a>
  );
  return (
    <Page title={t('front.title')} lede={t('front.lede')}>
      <p>
        <Link className="nhsuk-button" to="/introduce" role="button" draggable="false">
          {t('front.introduce')}
        </Link>
      </p>
      <p>{t('front.howLong')}</p>

      <h2 className="nhsuk-heading-m">{t('next.title')}</h2>
      <WhatHappensNext />

      <h2 className="nhsuk-heading-m">{t('front.otherWays')}</h2>
      <ul className="lw-cards lw-cards--beside">
        <WayIn link={<Link to="/receipt">{t('front.haveCode')}</Link>}>{t('front.haveCodeSays')}</WayIn>
        <WayIn link={<Link to="/introduce-someone">{t('front.someone')}</Link>}>{t('front.someoneSays')}</WayIn>
        <WayIn link={<Link to="/tell-us">{t('front.tell')}</Link>}>{t('front.tellSays')}</WayIn>
        <WayIn link={<Link to="/services">{t('front.find')}</Link>}>{t('front.findSays')}</WayIn>
        <WayIn link={<Link to="/paper-form">{t('front.paper')}</Link>}>{t('front.paperSays')}</WayIn>
        <WayIn link={<Link to="/crisis-help">{t('crisisPage.title')}</Link>}>{t('crisisPage.lede')}</WayIn>
        <WayIn link={mine}>{t('front.signInSays')}</WayIn>
      </ul>
    </Page>
  );
}

import type { ReactNode } from 'react';
import { Link, Navigate } from 'react-router';
import { WithoutNetwork } from './device/without-network';
import { useWords } from './languages/page-language';
import { Page, ProblemNotice, Waiting } from './page';
import { roomsOf, useMe, useSession, type Room } from './session';
import { FIRST_PAGE, signInAddress, whereWeAre } from './sign-in';

const ROOM_NAMES: Record<Room, { name: string; to: string; says: string }> = {
  my: { name: 'My space', to: '/my', says: 'a person sees their own plan, team and decisions' },
  team: { name: 'Team', to: '/team', says: 'the people around somebody plan and share the work' },
  agencies: { name: 'Agencies and staff', to: '/agencies', says: 'agencies look after who works for them' },
  privacy: { name: 'Privacy', to: '/privacy', says: 'those who answer for who looked at what review it' },
  assurance: { name: 'Assurance', to: '/assurance', says: 'those who answer for the service check that it works' },
};

/** Lets in who the room is for; tells everybody else, kindly, which door is theirs. */
export function RoomDoor({ room, children }: { room: Room; children: ReactNode }) {
  const session = useSession();
  const me = useMe();
  const { name, says } = ROOM_NAMES[room];
  if (!session.data) {
    if (session.problem?.status === 0 && (room === 'team' || room === 'my')) {
      return <WithoutNetwork problem={session.problem} retry={session.reload} />;
    }
    return session.problem ? <ProblemNotice problem={session.problem} retry={session.reload} /> : <Waiting />;
  }
  if (!me.signedIn) {
    return (
      <Page title="Sign in to see this page" lede={`This is where ${says}.`}>
        <p>
          <a className="nhsuk-button" href={signInAddress(whereWeAre())}>
            Sign in
          </a>
        </p>
        <p>
          You do not need to sign in to <Link to="/">get help</Link> or to <Link to="/services">find a service</Link>.
        </p>
      </Page>
    );
  }
  if (!roomsOf(me.role).includes(room)) {
    return (
      <Page title={`${name} is not your door`} lede={`This is where ${says}.`}>
        <p>Nothing is wrong. You are signed in as {me.name ?? 'somebody else'}, and your pages are here:</p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          {roomsOf(me.role).map((mine) => (
            <li key={mine}>
              <Link to={ROOM_NAMES[mine].to}>{ROOM_NAMES[mine].name}</Link>
            </li>
          ))}
          <li>
            <Link to="/services">Find a service</Link>
          </li>
        </ul>
      </Page>
    );
  }
  return children;
}

/** Where somebody lands after signing in at the front door. */
export function FirstPage() {
  const session = useSession();
  const me = useMe();
  if (!session.data && !session.problem) return <Waiting />;
  const first = roomsOf(me.role)[0];
  return <Navigate to={first === undefined ? '/' : ROOM_NAMES[first].to} replace />;
}

export function NoSuchPage() {
  const t = useWords();
  return (
    <Page title={t('noSuchPage.title')}>
      <p>{t('noSuchPage.says')}</p>
      <p>
        <Link to={FIRST_PAGE}>{t('noSuchPage.first')}</Link>
      </p>
    </Page>
  );
}

import type { DemonstrationAccount, NamedAccount } from './demonstration-accounts';
import { DEMONSTRATION_PAGES } from './demonstration-provider';
import { escapeHtml, renderPage, renderSorry } from './page';

const NOTICE =
  'Demonstration: these accounts are not real people. Anybody who opens this page can sign in as any of them, so type nothing that is true of a real person.';

export const SOMEONE_NEW = 'someone-new';

export interface DemonstrationPage {
  readonly uid: string;
  readonly accounts: readonly DemonstrationAccount[];
  readonly added: readonly NamedAccount[];
  readonly problem?: { readonly sentence: string; readonly typedName: string | null };
}

const button = (sub: string, name: string, about: string): string =>
  `<li><button type="submit" name="account" value="${escapeHtml(sub)}"><strong>${escapeHtml(name)}</strong> ${escapeHtml(about)}</button></li>`;

const aboutAccount = ({ role, agencyName }: DemonstrationAccount): string =>
  agencyName === null ? role.replaceAll('-', ' ') : `${role.replaceAll('-', ' ')}, ${agencyName}`;

/** Where somebody chooses which account of the demonstration to be. */
export function renderDemonstrationPage({ uid, accounts, added, problem }: DemonstrationPage): string {
  const action = escapeHtml(`${DEMONSTRATION_PAGES}/${uid}`);
  const isAboutName = problem !== undefined && problem.typedName !== null;
  const target = isAboutName ? '#name' : '#accounts';
  const summary =
    problem === undefined
      ? ''
      : `<div class="problem" role="alert"><h2>There is a problem</h2><p><a href="${target}">${escapeHtml(problem.sentence)}</a></p></div>`;
  const fieldProblem = isAboutName
    ? `<p class="field-problem" id="name-problem">${escapeHtml(problem.sentence)}</p>`
    : '';
  return renderPage({
    title: `${problem === undefined ? '' : 'Error: '}Choose who to sign in as`,
    notice: NOTICE,
    main: `${summary}
<h1>Choose who to sign in as</h1>
<form method="post" action="${action}" aria-labelledby="accounts">
<h2 id="accounts">Accounts of the demonstration</h2>
<ul>
${accounts.map((account) => button(account.sub, account.name, aboutAccount(account))).join('\n')}
</ul>
${
  added.length === 0
    ? ''
    : `<h2>Added by visitors</h2>
<ul>
${added.map(({ sub, name }) => button(sub, name, 'added here')).join('\n')}
</ul>`
}
</form>
<form method="post" action="${action}" aria-labelledby="someone-new" novalidate>
<h2 id="someone-new">Someone new</h2>
<p class="hint" id="name-hint">An account with nothing in it yet. Make a name up; up to 80 characters.</p>
<label for="name">Name</label>
${fieldProblem}
<input id="name" name="name" type="text" autocomplete="off" maxlength="80" value="${escapeHtml(problem?.typedName ?? '')}" aria-describedby="name-hint${isAboutName ? ' name-problem' : ''}"${isAboutName ? ' aria-invalid="true"' : ''}>
<button type="submit" name="account" value="${SOMEONE_NEW}">Sign in as someone new</button>
</form>
<p><a href="/">Back to the front page</a></p>`,
  });
}

export const renderNothingUnderWay = (): string =>
  renderSorry(
    'This sign-in has ended',
    'It was finished, took longer than ten minutes, or was started in another browser.',
    {
      href: '/auth/sign-in',
      text: 'Start again',
    },
  );

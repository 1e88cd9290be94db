import type { OfferedProvider } from './identity-providers';
import { escapeHtml, renderPage } from './page';

/** Where somebody says which service is to check who they are. */
export function renderChooseProvider(providers: readonly OfferedProvider[], returnTo: string): string {
  const link = ({ id, name, hint }: OfferedProvider): string => {
    const address = `/auth/sign-in?${new URLSearchParams({ provider: id, returnTo }).toString()}`;
    const about = hint === null ? '' : `<p class="hint">${escapeHtml(hint)}</p>`;
    return `<li><a href="${escapeHtml(address)}">Sign in with ${escapeHtml(name)}</a>${about}</li>`;
  };
  return renderPage({
    title: 'Choose how to sign in',
    main: `<h1>Choose how to sign in</h1>
<p>We never see your password. Use the same way each time: another way is another account to us.</p>
<ul>
${providers.map(link).join('\n')}
</ul>
<p><a href="/">Back to the front page</a></p>`,
  });
}

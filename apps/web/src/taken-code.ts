/** The code behind the # of a link: it never goes to the server in an address, and waits in this tab while somebody signs in. */
export function takeCode(keptAs: string): string {
  const given = window.location.hash.slice(1);
  if (given !== '') {
    sessionStorage.setItem(keptAs, given);
    window.history.replaceState(null, '', window.location.pathname);
  }
  return sessionStorage.getItem(keptAs) ?? '';
}

let onPage = '';

/** The same of a link that is all somebody needs to act: held by this page alone, never written down on the device. */
export function takeCodeForPage(): string {
  const given = window.location.hash.slice(1);
  if (given !== '') {
    onPage = given;
    window.history.replaceState(null, '', window.location.pathname);
  }
  return onPage;
}

export const forgetCode = (keptAs: string): void => sessionStorage.removeItem(keptAs);

import type { IncomingHttpHeaders } from 'node:http';

/** The header that only a page of this site can send along with a person's cookie. */
export const OWN_PAGE_HEADER = 'x-living-well';

const isOwnFetchSite = (headers: IncomingHttpHeaders): boolean => {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
};

const isOwnOrigin = (origin: string, publicUrl: string): boolean => origin === new URL(publicUrl).origin;

/** For writes by fetch: the header must be there, and the browser must not say that another site asked. */
export const isOwnFetch = (headers: IncomingHttpHeaders, publicUrl: string): boolean =>
  headers[OWN_PAGE_HEADER] === '1' &&
  isOwnFetchSite(headers) &&
  (headers.origin === undefined || isOwnOrigin(headers.origin, publicUrl));

/** For plain forms, which cannot send headers: the browser itself must say that the form is this site's. */
export const isOwnForm = (headers: IncomingHttpHeaders, publicUrl: string): boolean => {
  if (!isOwnFetchSite(headers)) return false;
  if (headers.origin !== undefined) return isOwnOrigin(headers.origin, publicUrl);
  return headers['sec-fetch-site'] !== undefined;
};

/** For a WebSocket, which a page elsewhere may open with a person's cookie: every browser says whose page it is. */
export const isOwnSocket = (headers: IncomingHttpHeaders, publicUrl: string): boolean =>
  isOwnFetchSite(headers) && headers.origin !== undefined && isOwnOrigin(headers.origin, publicUrl);

export const asksForSocket = (headers: IncomingHttpHeaders): boolean => /^websocket$/i.test(headers.upgrade ?? '');

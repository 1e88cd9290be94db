import { takesSecureCookies } from './public-url';

export interface CookieNames {
  readonly session: string;
  readonly browser: string;
}

export const cookieNames = (publicUrl: string): CookieNames => {
  const prefix = takesSecureCookies(publicUrl) ? '__Host-' : '';
  return { session: `${prefix}living-well`, browser: `${prefix}living-well-sign-in` };
};

/** The first value that a Cookie header gives for a name. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

const attributes = (publicUrl: string): string =>
  `Path=/; HttpOnly; SameSite=Lax${takesSecureCookies(publicUrl) ? '; Secure' : ''}`;

/** Goes when the browser closes, unless maxAgeSeconds is given. */
export const writeCookie = (publicUrl: string, name: string, value: string, maxAgeSeconds?: number): string =>
  `${name}=${value}; ${attributes(publicUrl)}${maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`}`;

export const clearCookie = (publicUrl: string, name: string): string => writeCookie(publicUrl, name, '', 0);

/** A Cookie header without the cookies of a name and its signature. */
export const withoutCookies = (header: string | undefined, name: string): string | undefined =>
  header
    ?.split(';')
    .filter((pair) => ![name, `${name}.sig`].includes(pair.split('=')[0]?.trim() ?? ''))
    .join(';');

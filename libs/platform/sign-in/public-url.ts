const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

export const isLoopback = (url: URL): boolean => LOOPBACK_NAMES.has(url.hostname);

export const isLoopbackHttp = (url: URL): boolean => url.protocol === 'http:' && isLoopback(url);

/** Browsers keep `Secure` cookies of an http site only when it is on this machine. */
export const takesSecureCookies = (publicUrl: string): boolean => {
  const url = new URL(publicUrl);
  return url.protocol === 'https:' || isLoopback(url);
};

/** Accounts of the demonstration are kept under this name, so that another port or host leaves them who they are. */
export const DEMONSTRATION_ISSUER_NAME = 'urn:living-well:demonstration';

/** The issuer that the demonstration provider goes by; an account is (issuer, subject). */
export const demonstrationIssuer = (publicUrl: string): string => `${new URL(publicUrl).origin}/oidc`;

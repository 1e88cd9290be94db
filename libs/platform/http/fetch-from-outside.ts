import { lookup as systemLookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { request as requestPlain } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import { BlockList, isIP } from 'node:net';

/** Why something elsewhere was not read: what was wrong, what was expected, what to do next. */
export class OutsideError extends Error {
  constructor(
    readonly code: 'not-an-address' | 'not-outside' | 'unreachable' | 'too-slow' | 'too-much' | 'too-many-redirects' | 'refused', // prettier-ignore
    message: string,
    readonly status?: number,
  ) {
    super(message);
    this.name = 'OutsideError';
  }
}

export interface OutsideOptions {
  /** Addresses of this machine and its networks too. */
  readonly allowPrivate?: boolean;
  readonly mostBytes?: number;
  readonly timeoutMs?: number;
  readonly mostRedirects?: number;
  /** Every address of a name; the resolver of the machine when absent. */
  readonly lookup?: (hostname: string) => Promise<readonly LookupAddress[]>;
}

export interface FromOutside {
  readonly body: Buffer;
  readonly type: string;
  /** After redirects. */
  readonly url: URL;
}

const MOST_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
const MOST_REDIRECTS = 5;

/** Not of the public internet: this machine, its networks, and ranges that are kept for documents, tests and groups. */
const NOT_OUTSIDE = new BlockList();
for (const range of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
]) {
  const [net = '', prefix] = range.split('/');
  NOT_OUTSIDE.addSubnet(net, Number(prefix), 'ipv4');
}
/** Of IPv6 only what is given out to the public; of that, not what stands for an IPv4 address. */
const OUTSIDE_SIX = new BlockList();
OUTSIDE_SIX.addSubnet('2000::', 3, 'ipv6');
const NOT_OUTSIDE_SIX = new BlockList();
for (const range of ['2001::/32', '2001:db8::/32', '2001:10::/28', '2001:20::/28', '2002::/16', '3fff::/20']) {
  const [net = '', prefix] = range.split('/');
  NOT_OUTSIDE_SIX.addSubnet(net, Number(prefix), 'ipv6');
}

/** Whether an address is one of the public internet. */
export function isOutside(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !NOT_OUTSIDE.check(address, 'ipv4');
  return version === 6 && OUTSIDE_SIX.check(address, 'ipv6') && !NOT_OUTSIDE_SIX.check(address, 'ipv6');
}

/**
 * Reads what somebody else's server says, once. The name is resolved here, every address it has is looked at, and the
 * connection goes to one that was, so that a name cannot mean something else a moment later. So it is for each redirect.
 */
export async function fetchFromOutside(address: string | URL, options: OutsideOptions = {}): Promise<FromOutside> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  let url = addressOf(address);
  for (let redirects = 0; redirects <= (options.mostRedirects ?? MOST_REDIRECTS); redirects += 1) {
    const response = await ask(url, options, signal);
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.destroy();
      url = addressOf(headers.location, url);
      continue;
    }
    if (status !== 200) {
      response.destroy();
      throw new OutsideError('refused', `${shown(url)} answered ${status}; expected 200. Open it in a browser and see what it says.`, status); // prettier-ignore
    }
    return {
      body: await bodyOf(response, url, options.mostBytes ?? MOST_BYTES, signal),
      type: headers['content-type'] ?? '',
      url,
    };
  }
  throw new OutsideError('too-many-redirects', `${shown(addressOf(address))} sends on more often than ${options.mostRedirects ?? MOST_REDIRECTS} times. Give the address where it ends.`); // prettier-ignore
}

/** Without what may be a secret. */
const shown = ({ origin, pathname }: URL): string => `${origin}${pathname}`;

function addressOf(address: string | URL, base?: URL): URL {
  const url = URL.canParse(String(address), base?.href) ? new URL(address, base?.href) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url;
  throw new OutsideError('not-an-address', 'The address must start with https:// or http:// and hold no name or password. Correct it and try again.'); // prettier-ignore
}

async function placesOf(
  url: URL,
  { allowPrivate, lookup = resolveAll }: OutsideOptions,
): Promise<readonly LookupAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const version = isIP(host);
  const found = version === 0 ? await lookup(host).catch(() => []) : [{ address: host, family: version }];
  if (found.length === 0) {
    throw new OutsideError('unreachable', `There is no server named ${host}. See whether it is spelled rightly.`);
  }
  if (allowPrivate || found.every((one) => isOutside(one.address))) return found;
  throw new OutsideError('not-outside', `${host} is inside this machine or its networks; expected a server of the public internet. If you trust it, say --local.`); // prettier-ignore
}

const resolveAll = (hostname: string) =>
  new Promise<readonly LookupAddress[]>((resolve, reject) => {
    systemLookup(hostname, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });

async function ask(url: URL, options: OutsideOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const places = await placesOf(url, options);
  const send = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      signal,
      agent: false,
      headers: { accept: 'application/json, text/csv, application/zip', 'user-agent': 'living-well-directory' },
      lookup: (_hostname, { all }, done) => {
        const [first] = places;
        if (all) done(null, [...places]);
        else done(null, first?.address ?? '', first?.family);
      },
    });
    request.on('response', resolve);
    request.on('error', (error: NodeJS.ErrnoException) => reject(troubleOf(error, url)));
    request.end();
  });
}

async function bodyOf(response: IncomingMessage, url: URL, most: number, signal: AbortSignal): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > most) {
        throw new OutsideError(
          'too-much',
          `${shown(url)} sends more than ${most} bytes. Ask its keeper for smaller pages.`,
        );
      }
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof OutsideError
      ? error
      : troubleOf(signal.aborted ? { name: 'AbortError' } : (error as Error), url);
  }
  return Buffer.concat(parts);
}

function troubleOf(error: { readonly name: string; readonly code?: string }, url: URL): OutsideError {
  if (/Abort|Timeout/.test(error.name)) {
    return new OutsideError('too-slow', `${shown(url)} took too long. Try again when it is less busy.`);
  }
  return new OutsideError('unreachable', `${shown(url)} does not answer (${error.code ?? error.name}). See whether it is running.`); // prettier-ignore
}

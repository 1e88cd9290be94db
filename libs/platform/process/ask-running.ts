import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { COMMAND_LINE } from '../operations/operations.access';
import { keyForUse } from '../privacy/master-key';
import { mintServiceToken } from '../sign-in/service-token';
import { developmentSecrets } from './development-secrets';
import type { Environment } from './settings';
import { ConfigurationError, readKnownContextUrls, readProcessSettings, readUrl } from './settings';

export interface AskRunningOptions {
  readonly env: Environment;
  /** `--data-dir`; else DATA_DIR, else `.living-well`. */
  readonly dataDir: string | undefined;
  /** `--url`; else PUBLIC_URL, else `http://localhost:3000`. */
  readonly url: string | undefined;
}

/** Asks a context of the running product, as the operator's command line. Throws Error with one line for a person. */
export type AskRunning = (context: string, path: string, body?: object) => Promise<unknown>;

/**
 * Where each context answers: its own address, such as INTAKE_URL, when it has a process of its own, else that of the product.
 * Throws ConfigurationError without keys, which are those of the product.
 */
export function askRunning({ env, dataDir: given, url }: AskRunningOptions, contexts: readonly string[]): AskRunning {
  const dataDir = resolve(given ?? env['DATA_DIR'] ?? '.living-well');
  const masterKey = readProcessSettings(env, '0').masterKey ?? keptIn(dataDir);
  const key = keyForUse(masterKey, 'service-token');
  const own = readKnownContextUrls(env, contexts);
  const product = url ?? readUrl(env, 'PUBLIC_URL', ['http:', 'https:']) ?? 'http://localhost:3000';
  return async (context, path, body) => {
    const at = `${own.get(context)?.[0] ?? product}/api/${context}/operations${path}`;
    const response = await fetch(at, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Service ${mintServiceToken(COMMAND_LINE, context, key, new Date())}`,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new ConfigurationError(
        `Nothing answers at ${own.get(context)?.[0] ?? product}. Start Living Well, or name its address with --url.`,
      );
    });
    const answer = (await response.json().catch(() => ({}))) as { readonly title?: string; readonly doNext?: string };
    if (response.ok) return answer;
    throw new ConfigurationError(
      `${context}: ${answer.title ?? `answer ${response.status}`} ${answer.doNext ?? ''}`.trim(),
    );
  };
}

function keptIn(dataDir: string): Buffer {
  if (existsSync(join(dataDir, 'development-secrets.json'))) return developmentSecrets(dataDir).masterKey;
  throw new ConfigurationError(
    `The keys of the product were looked for in ${dataDir}, and there are none. Set LIVING_WELL_MASTER_KEY, or name its data directory with --data-dir.`,
  );
}

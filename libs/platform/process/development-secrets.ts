import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemonstrationKeys } from '../sign-in/demonstration-provider';
import { newDemonstrationKeys } from '../sign-in/demonstration-provider';

interface Secrets {
  readonly masterKey: string;
  readonly demonstrationKeys: DemonstrationKeys;
}

/** Keys for trying the product: made once, kept in the data directory for its owner's eyes only. Never in production. */
export function developmentSecrets(dataDir: string): { masterKey: Buffer; demonstrationKeys: DemonstrationKeys } {
  const path = join(dataDir, 'development-secrets.json');
  if (!existsSync(path)) {
    const fresh: Secrets = { masterKey: randomBytes(32).toString('base64'), demonstrationKeys: newDemonstrationKeys() };
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify(fresh), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  chmodSync(path, 0o600);
  const { masterKey, demonstrationKeys } = JSON.parse(readFileSync(path, 'utf8')) as Secrets;
  return { masterKey: Buffer.from(masterKey, 'base64'), demonstrationKeys };
}

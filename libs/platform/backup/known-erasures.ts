import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { KnownErasure } from '../privacy/erasures';
import { BackupTrouble } from './manifest';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The erasures that a restore must do again: a file that `erasure list` wrote, or the folder of a later backup, which has
 * its own. Throws BackupTrouble.
 */
export async function readKnownErasures(given: string): Promise<readonly KnownErasure[]> {
  const path = resolve(given);
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  const file = isFolder ? join(path, 'privacy.erasure.jsonl') : path;
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const read = text === undefined ? undefined : isFolder ? rowsOf(text) : listOf(text);
  if (read?.every(isErasure)) return read;
  throw new BackupTrouble(
    `${file} is no list of erasures. Name what "living-well erasure list --out" wrote, or the folder of a later backup.`,
  );
}

function listOf(text: string): KnownErasure[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? (list as KnownErasure[]) : undefined;
  } catch {
    return undefined;
  }
}

function rowsOf(text: string): KnownErasure[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const { erasure_id, subject, agency, information_class, erased_at } = JSON.parse(line) as Record<string, string>;
    return {
      ...{ erasureId: erasure_id ?? '', subject: subject ?? '', erasedAt: erased_at ?? '' },
      ...{ agency: agency ?? null, informationClass: information_class ?? null },
    };
  });
}

function isErasure(one: KnownErasure): boolean {
  const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';
  return (
    ID.test(one.erasureId) && typeof one.subject === 'string' && one.subject !== '' &&
    isTextOrNull(one.agency) && isTextOrNull(one.informationClass) && !Number.isNaN(Date.parse(one.erasedAt))
  ); // prettier-ignore
}

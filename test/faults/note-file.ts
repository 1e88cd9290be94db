import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';

/** Lines of JSON outside the database. What was noted is there after the process was killed; a line is whole or absent. */
export class NoteFile<Note> {
  private readonly file: number;

  /** Opens it for more, without what a kill left half written. */
  constructor(path: string) {
    this.file = openSync(path, 'a');
    const text = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    ftruncateSync(this.file, text.lastIndexOf('\n') + 1);
  }

  note(...notes: readonly Note[]): void {
    writeSync(this.file, notes.map((one) => `${JSON.stringify(one)}\n`).join(''));
  }

  close(): void {
    closeSync(this.file);
  }
}

/** Every whole line; none when there is no file. */
export function readNotes<Note>(path: string): Note[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Note);
}

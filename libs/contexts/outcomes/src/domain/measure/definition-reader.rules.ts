/** Something in a definition that is not as it must be. */
export interface DefinitionProblem {
  /** `items.3.options` is what can be answered to the fourth question. */
  readonly field: string;
  readonly problem: string;
}

type Table = Readonly<Record<string, unknown>>;
const CODE = /^[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,2}$/;
const MOST_CHARACTERS = 1000;

export const isTable = (given: unknown): given is Table =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** Reads field by field and goes on after each problem, so that whoever wrote it hears of all at once. */
export class DefinitionReader {
  readonly problems: DefinitionProblem[] = [];

  wrong(field: string, problem: string): void {
    this.problems.push({ field, problem });
  }

  /** What is misspelt would be left out without anybody knowing. */
  onlyFields(at: string, given: Table, known: readonly string[]): void {
    for (const name of Object.keys(given).filter((one) => !known.includes(one))) {
      this.wrong(at === '' ? name : `${at}.${name}`, `is not a field here; there are ${known.join(', ')}`);
    }
  }

  table(field: string, given: unknown, known: readonly string[]): Table {
    if (!isTable(given)) {
      this.wrong(field, `must be an object with ${known.join(', ')}`);
      return {};
    }
    this.onlyFields(field, given, known);
    return given;
  }

  list(field: string, given: unknown, least: number, most: number): readonly unknown[] {
    if (Array.isArray(given) && given.length >= least && given.length <= most) return given;
    const many = least === most ? String(least) : `${least} to ${most}`;
    this.wrong(field, `must be a list of ${many}${Array.isArray(given) ? `, and has ${given.length}` : ''}`);
    return [];
  }

  text(field: string, given: unknown, most = MOST_CHARACTERS): string {
    if (typeof given === 'string' && given.trim() !== '' && given.length <= most) return given;
    this.wrong(field, `must be text of 1 to ${most} characters`);
    return '';
  }

  code(field: string, given: unknown): string {
    if (typeof given === 'string' && given.length <= 40 && CODE.test(given)) return given;
    this.wrong(field, 'must be small letters and digits with a hyphen between, such as phq-9, at most 40');
    return '';
  }

  number(field: string, given: unknown): number {
    if (typeof given === 'number' && Number.isFinite(given)) return given;
    this.wrong(field, 'must be a number');
    return 0;
  }

  whole(field: string, given: unknown, least: number, most: number): number {
    if (typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most) return given;
    this.wrong(field, `must be a whole number from ${least} to ${most}`);
    return least;
  }

  flag(field: string, given: unknown): boolean {
    if (given !== undefined && typeof given !== 'boolean') this.wrong(field, 'must be true or false, or left out');
    return given === true;
  }

  oneOf<const Choice extends string>(field: string, given: unknown, choices: readonly [Choice, ...Choice[]]): Choice {
    const choice = choices.find((one) => one === given);
    if (choice === undefined) this.wrong(field, `must be ${choices.join(' or ')}`);
    return choice ?? choices[0];
  }
}

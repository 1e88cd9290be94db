/** What does not hold of a stored event. */
export type Wrong =
  | 'position-not-rising'
  | 'revision-not-next'
  | 'id-repeated'
  | 'command-repeated'
  | 'command-not-kept'
  | 'unknown-stream'
  | 'unknown-type'
  | 'unreadable'
  | 'key-missing'
  | 'does-not-open'
  | 'sealed-part-changed'
  | 'facts-changed'
  | 'signed-log-differs';

/** Which event it is, and never what it says. */
export interface Finding {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly wrong: Wrong;
}

const SAYS: Readonly<Record<Wrong, string>> = {
  'position-not-rising': 'its position is not after that of the event before it',
  'revision-not-next': 'its revision does not follow the one before it in its stream',
  'id-repeated': 'its id is that of an event before it',
  'command-repeated': 'the command that it came of had been carried out on this stream before',
  'command-not-kept': 'what is kept of its command says another revision or position, or nothing',
  'unknown-stream': 'no context knows streams of its category',
  'unknown-type': 'its context does not know its type',
  unreadable: 'it is not stored in the form of an event',
  'key-missing': 'the key that it names was never made, or is gone without having been destroyed',
  'does-not-open': 'its sealed part does not open with the key that it names',
  'sealed-part-changed': 'its sealed part, its place or its type is not what was committed to',
  'facts-changed': 'who, when, why or a fact of it is not what was committed to',
  'signed-log-differs': 'up to here the stored events do not give the log that was signed',
};

/** One line for a person. */
export const sentenceOf = ({ stream, revision, position, wrong }: Finding): string =>
  `${stream}, revision ${revision}, position ${position}: ${SAYS[wrong]}.`;

/** Keeps the first findings whole, and counts the others. */
export class Findings {
  readonly first: Finding[] = [];
  count = 0;

  constructor(private readonly most: number) {}

  add(event: Pick<Finding, 'stream' | 'revision' | 'position'>, wrong: Wrong): void {
    const { stream, revision, position } = event;
    this.count += 1;
    if (this.first.length < this.most) this.first.push({ stream, revision, position, wrong });
  }
}

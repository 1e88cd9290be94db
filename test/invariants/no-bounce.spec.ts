import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { introductionStream } from './streams';

const CONTEXTS = join(__dirname, '../../libs/contexts');

/** Names under which people are turned away, closed for not coming, or graded. */
const BOUNCED = /reject|bounce|ineligible|not-?eligible|below-?threshold|turned-?away|signposted-?away/i;
const NOT_COMING =
  /did-?not-?attend|non-?attend|no-?show|(^|[^a-z])dna([^a-z]|$)|disengag|failed-?to-?(attend|engage)/i;
const GRADES = /risk-?level|risk-?score|(low|medium|high)-?risk|rag-?status|severity/i;

const read = (file: string): string => readFileSync(file, 'utf8');
const filesOf = (ending: RegExp): string[] =>
  readdirSync(CONTEXTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !file.includes('.spec.') && !file.includes('int-spec'))
    .map((file) => join(CONTEXTS, file));

/** Event types, values of enumerations and field names: what can be stored, and what can be answered. Comments are not. */
function namesIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const quoted = [...code.matchAll(/'([^'\n]*)'/g)].map(([, name]) => name ?? '');
  const fields = [...code.matchAll(/readonly (\w+)\??:/g)].map(([, name]) => name ?? '');
  return [...quoted.filter((name) => /^[\w-]+$/.test(name)), ...fields];
}

describe('nobody is bounced', () => {
  it.each([
    ['an event, a field of one or a reason in it', /\.events\.ts$/],
    ['what an event adds up to', /\.state\.ts$/],
    ['a rule or a reason', /\.rules\.ts$/],
    ['a refusal or a decision', /\.decide\.ts$/],
    ['what a refusal means', /\.refusals\.ts$/],
    ['a message to other contexts', /\.publisher\.ts$/],
  ])('%s never says that somebody was rejected, did not attend, or is of a grade', (_what, ending) => {
    const files = filesOf(ending);
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const said = namesIn(read(file)).filter((name) => [BOUNCED, NOT_COMING, GRADES].some((not) => not.test(name)));
      expect({ file: relative(CONTEXTS, file), said }).toEqual({ file: relative(CONTEXTS, file), said: [] });
    }
  });

  it('an introduction has the ends that there are, and no other', () => {
    const state = read(join(CONTEXTS, 'intake/src/domain/introduction/introduction.state.ts'));
    const statuses = new Set([...state.matchAll(/readonly status: '([\w-]+)'/g)].map(([, status]) => status));
    expect(statuses).toEqual(
      new Set(['not-received', 'waiting', 'welcomed', 'declined-by-person', 'handed-over-warmly', 'died']),
    );
  });

  it('nothing can be stored of an introduction but what there is an event for', () => {
    expect(Object.keys(introductionStream.personal).sort()).toEqual([
      ...[
        'ConversationFoundAboutSomebodyElse',
        'DeathCorrected',
        'DeathRecorded',
        'DeclinedByPerson',
        'FarewellNoted',
        'HandedOverWarmly',
        'InitialConversationHeld',
      ],
      ...['IntroducerNamed', 'IntroducerUpdated', 'IntroductionHeldOver', 'IntroductionReceived'],
      ...['IntroductionTakenDown', 'KeyWorkerNamed', 'LanguageChosen', 'PersonAwarenessRecorded'],
      ...['PersonReintroduced', 'ReceiverAccepted'],
    ]);
  });

  it('would see one', () => {
    const source = "export interface X { readonly type: 'IntroductionRejected'; readonly reason: 'did-not-attend' }";
    const names = namesIn(`${source} // 'rejected' in a comment is none`);
    expect(names.filter((name) => BOUNCED.test(name) || NOT_COMING.test(name))).toEqual([
      'IntroductionRejected',
      'did-not-attend',
    ]);
  });
});

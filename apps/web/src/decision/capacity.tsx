import type { BestInterests, Consideration, Decision, PartOfTest } from '../answers/decisions';
import { momentWithDistance } from '../dates';
import { ChoiceField, Form, SaveButton, TextAreaField } from '../forms';
import { inSentence, type Names } from '../people-and-agencies';
import { may } from '../plan/use-plan';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { Opens } from './opens';

const PARTS = ['understands', 'retains', 'weighs', 'communicates'] as const;
type Part = (typeof PARTS)[number];
const PART_WORDS: Record<Part, string> = {
  understands: 'understand what this is about',
  retains: 'keep it in mind long enough to decide',
  weighs: 'weigh it up',
  communicates: 'make their choice known, in any way',
};

/** Whether the person can make this one decision, where somebody doubted it. */
export function Capacity({ decision, names }: { decision: Decision; names: Names }) {
  const { considerations, bestInterests } = decision;
  if (considerations.length === 0 && !may(decision, 'consider-capacity')) return null;
  return (
    <section className="lw-section" aria-labelledby="capacity">
      <h2 className="nhsuk-heading-m" id="capacity">
        Whether this person can make this decision
      </h2>
      {considerations.length === 0 && (
        <p className="lw-secondary">
          Nobody has doubted it, so they decide for themself. It is only ever asked of one decision, at one time.
        </p>
      )}
      <ul className="lw-cards">
        {[...considerations].reverse().map((one) => (
          <li key={one.considerationId} className="lw-card">
            <Considered one={one} names={names} />
          </li>
        ))}
        {[...bestInterests].reverse().map((one) => (
          <li key={one.recordedAt} className="lw-card">
            <Best one={one} names={names} />
          </li>
        ))}
      </ul>
      {may(decision, 'consider-capacity') && <Consider decision={decision} />}
      {may(decision, 'record-best-interests') && <RecordBest decision={decision} />}
    </section>
  );
}

function Considered({ one, names }: { one: Consideration; names: Names }) {
  return (
    <>
      <h3 className="nhsuk-heading-s">
        {one.conclusion === 'can-decide'
          ? 'They can make this decision themself'
          : 'They could not make this decision at this time'}
      </h3>
      <dl className="nhsuk-summary-list">
        {PARTS.map((part) => (
          <div key={part} className="nhsuk-summary-list__row">
            <dt className="nhsuk-summary-list__key">Can they {PART_WORDS[part]}?</dt>
            <dd className="nhsuk-summary-list__value">
              {one[part].able ? 'Yes' : 'No'}. {one[part].words}
            </dd>
          </div>
        ))}
        <div className="nhsuk-summary-list__row">
          <dt className="nhsuk-summary-list__key">What was done so that they could</dt>
          <dd className="nhsuk-summary-list__value">{one.support}</dd>
        </div>
        {one.impairment !== null && (
          <div className="nhsuk-summary-list__row">
            <dt className="nhsuk-summary-list__key">What of mind or brain it comes from</dt>
            <dd className="nhsuk-summary-list__value">{one.impairment}</dd>
          </div>
        )}
      </dl>
      <p className="nhsuk-body-s lw-secondary">
        Considered by {inSentence(names.inFull(one.consideredBy))}, {momentWithDistance(one.consideredAt)}, about this
        decision alone.
      </p>
    </>
  );
}

const BEST: readonly (readonly [
  keyof Pick<BestInterests, 'wishes' | 'consulted' | 'lessRestrictive' | 'conclusion'>,
  string,
])[] = [
  ['wishes', 'What the person wants, feels and believes'],
  ['consulted', 'Who was asked'],
  ['lessRestrictive', 'What restricts them less'],
  ['conclusion', 'What is best for them'],
];

function Best({ one, names }: { one: BestInterests; names: Names }) {
  return (
    <>
      <h3 className="nhsuk-heading-s">What is best for them</h3>
      <dl className="nhsuk-summary-list">
        {BEST.map(([field, says]) => (
          <div key={field} className="nhsuk-summary-list__row">
            <dt className="nhsuk-summary-list__key">{says}</dt>
            <dd className="nhsuk-summary-list__value">{one[field]}</dd>
          </div>
        ))}
      </dl>
      <p className="nhsuk-body-s lw-secondary">
        Written down by {inSentence(names.inFull(one.recordedBy))}, {momentWithDistance(one.recordedAt)}
      </p>
    </>
  );
}

type Test = Record<Part, { able: string; words: string }> & { support: string; impairment: string };
const EMPTY_PART = { able: '', words: '' };
const EMPTY_TEST: Test = {
  ...{ understands: EMPTY_PART, retains: EMPTY_PART, weighs: EMPTY_PART, communicates: EMPTY_PART },
  ...{ support: '', impairment: '' },
};
type TestBody = Record<Part, PartOfTest> & { support: string; impairment?: string };

function Consider({ decision }: { decision: Decision }) {
  const [draft, keep, drop] = useDraft<Test>(`decision:${decision.decisionId}:capacity`, EMPTY_TEST);
  const consider = useCommand<TestBody>(
    `/api/care-plan/decisions/${decision.decisionId}/capacity`,
    'It is written down for this decision alone',
  );
  const isUnable = PARTS.some((part) => draft[part].able === 'no');
  const partOf = (part: Part): PartOfTest => ({ able: draft[part].able === 'yes', words: draft[part].words });
  const submit = async (close: () => void): Promise<void> => {
    const missing = [
      ...(draft.support.trim() === ''
        ? [{ field: 'support', problem: 'Say what was done so that they could decide' }]
        : []),
      ...PARTS.flatMap((part) => [
        ...(draft[part].able === '' ? [{ field: `${part}.able`, problem: 'Choose yes or no' }] : []),
        ...(draft[part].words.trim() === ''
          ? [{ field: `${part}.words`, problem: 'Say in words how you found this' }]
          : []),
      ]),
      ...(isUnable && draft.impairment.trim() === ''
        ? [{ field: 'impairment', problem: 'Say what of mind or brain it comes from' }]
        : []),
    ];
    if (missing.length > 0) return consider.refuse(missing);
    const body = {
      ...{ understands: partOf('understands'), retains: partOf('retains'), weighs: partOf('weighs') },
      ...{ communicates: partOf('communicates'), support: draft.support },
      ...(isUnable ? { impairment: draft.impairment } : {}),
    };
    if (await consider.run(body)) {
      drop();
      close();
    }
  };
  return (
    <Opens says="There is doubt whether they can decide this" open={draft.support !== ''}>
      {(close) => (
        <Form problem={consider.problem} onSubmit={() => void submit(close)} label="Can they make this decision?">
          <p>
            Everybody is taken to be able to decide, and may decide unwisely. This is about this decision at this time,
            and is kept with it alone.
          </p>
          <TextAreaField
            name="support"
            label="What was done so that they could decide for themself?"
            hint="The time of day, the place, who was there, easy words, pictures, an interpreter."
            rows={3}
            limit={5000}
            value={draft.support}
            onChange={(support) => keep({ ...draft, support })}
          />
          {PARTS.map((part) => (
            <div key={part}>
              <ChoiceField
                name={`${part}.able`}
                label={`Can they ${PART_WORDS[part]}?`}
                value={draft[part].able}
                onChange={(able) => keep({ ...draft, [part]: { ...draft[part], able } })}
                choices={[
                  { value: 'yes', label: 'Yes, they can' },
                  { value: 'no', label: 'No, not at this time' },
                ]}
              />
              <TextAreaField
                name={`${part}.words`}
                label={`How was it found whether they can ${PART_WORDS[part]}?`}
                rows={2}
                limit={5000}
                value={draft[part].words}
                onChange={(words) => keep({ ...draft, [part]: { ...draft[part], words } })}
              />
            </div>
          ))}
          {isUnable && (
            <TextAreaField
              name="impairment"
              label="What of mind or brain does it come from?"
              hint="Without that, the person decides."
              rows={2}
              limit={5000}
              value={draft.impairment}
              onChange={(impairment) => keep({ ...draft, impairment })}
            />
          )}
          <SaveButton busy={consider.busy}>Save for this decision</SaveButton>
        </Form>
      )}
    </Opens>
  );
}

type BestDraft = Pick<BestInterests, 'wishes' | 'consulted' | 'lessRestrictive' | 'conclusion'>;

function RecordBest({ decision }: { decision: Decision }) {
  const empty: BestDraft = { wishes: '', consulted: '', lessRestrictive: '', conclusion: '' };
  const [draft, keep, drop] = useDraft<BestDraft>(`decision:${decision.decisionId}:best`, empty);
  const record = useCommand<BestDraft>(`/api/care-plan/decisions/${decision.decisionId}/best-interests`);
  const submit = async (close: () => void): Promise<void> => {
    const missing = BEST.filter(([field]) => draft[field].trim() === '').map(([field]) => ({
      ...{ field, problem: 'Say it in words' },
    }));
    if (missing.length > 0) return record.refuse(missing);
    if (await record.run(draft)) {
      drop();
      close();
    }
  };
  return (
    <Opens says="Write down what is best for them" open={draft.wishes !== ''}>
      {(close) => (
        <Form problem={record.problem} onSubmit={() => void submit(close)} label="Write down what is best for them">
          {BEST.map(([field, says]) => (
            <TextAreaField
              key={field}
              name={field}
              label={says}
              rows={3}
              limit={5000}
              value={draft[field]}
              onChange={(words) => keep({ ...draft, [field]: words })}
            />
          ))}
          <SaveButton busy={record.busy}>Save what is best for them</SaveButton>
        </Form>
      )}
    </Opens>
  );
}

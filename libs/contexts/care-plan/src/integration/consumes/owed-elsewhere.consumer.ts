import type { MessageTypes } from '@contracts/generated/messages';
import { consumer } from '@platform/runtime/context-parts';

const ASKS = [
  'provider-directory.ask-made.v1',
  'provider-directory.ask-accepted.v1',
  'provider-directory.ask-accepted-by-link.v1',
  'provider-directory.ask-closed.v1',
] as const;
const NEEDS = [
  'intake.immediate-need-identified.v1',
  'intake.immediate-need-met.v1',
  'intake.safety-conversation-held.v1',
  'intake.safety-promise-kept.v1',
  'intake.entry-taken-out.v1',
] as const;
type Told = (typeof ASKS | typeof NEEDS)[number];

interface Owed {
  readonly kind: 'ask' | 'need';
  readonly aboutId: string;
  readonly isOpen: boolean;
}

/** What one message says of something that others owe a person: that it is owed, or not any more. */
export function owedBy(data: MessageTypes[Told]): Owed | undefined {
  if ('askId' in data) return { kind: 'ask', aboutId: data.askId, isOpen: 'askedAt' in data };
  if ('needId' in data) return { kind: 'need', aboutId: data.needId, isOpen: 'dueAt' in data };
  if ('conversationId' in data) return { kind: 'need', aboutId: data.conversationId, isOpen: 'dueAt' in data };
  const { what, entryId } = data;
  if (what !== 'safety-conversation' || entryId === undefined) return undefined;
  return { kind: 'need', aboutId: entryId, isOpen: false };
}

/** Asks without an answer, immediate needs, and what was agreed about safety; the words of them stay where they are. An end is an end, whichever is told first. */
export const owedElsewhereConsumer = consumer<Told>({
  id: 'care-plan.owed-elsewhere.v1',
  types: [...ASKS, ...NEEDS],
  async handle({ data }, { sql }) {
    const owed = owedBy(data);
    if (!owed) return;
    await sql.query(
      `INSERT INTO owed_elsewhere AS o (about_id, person_id, kind, is_open) VALUES ($1, $2, $3, $4)
       ON CONFLICT (about_id) DO UPDATE SET is_open = o.is_open AND excluded.is_open`,
      [owed.aboutId, data.personId, owed.kind, owed.isOpen],
    );
  },
});

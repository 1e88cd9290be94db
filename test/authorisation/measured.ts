import type { Principal } from '@platform/access-control/principal';
import { codeToAMeasure } from './hand-over';
import type { Tools } from './tools';

interface Told {
  readonly revision: string;
  readonly conversations: readonly { readonly conversationId: string }[];
}

/** Answers, some that the person says are wrong, a rating, a conversation about how life is, and two notes, one of which the person shows to their team. */
export async function answeredAndTalked(
  tools: Tools,
  { person, keyWorker }: Record<'person' | 'keyWorker', Principal>,
  goalId: string,
) {
  const outcomes = `/api/outcomes/people/${person.personId}`;
  const [today, life, notes] = [tools.day(0), `${outcomes}/life-conversations`, `${outcomes}/trajectory-notes`];
  const phq9 = { measure: 'phq-9', answers: [1, 0, 0, 0, 0, 0, 0, 0, 1], completedOn: today };
  const { id: measureId } = await tools.done(`${outcomes}/measures`, person, phq9);
  const gad7 = { measure: 'gad-7', answers: [2, 2, 2, 2, 2, 1, 1], completedOn: today };
  const { id: entryId } = await tools.done(`${outcomes}/measures`, person, gad7);
  const wrong = { part: 'progress', statement: 'Those were not my answers.', entryId, keepFromUse: true };
  const corrections = `/api/identity/people/${person.personId}/corrections`;
  const disputedAnswersCorrectionId = (await tools.done(corrections, person, wrong)).id;
  const { code: measureCode } = await codeToAMeasure(tools, keyWorker, person.personId ?? '');
  const { id: openCodeMeasureId } = await codeToAMeasure(tools, keyWorker, person.personId ?? '');
  const { id: sendingId } = await tools.done(`${outcomes}/measure-sendings`, keyWorker, { measure: 'phq-9' });
  await tools.app.settled();
  await tools.done(`${outcomes}/goal-ratings`, person, { goalId, rating: 3, ratedOn: today });
  await tools.done(life, person, { areas: ['home'] });
  const { revision, conversations } = await tools.read<Told>(life, person);
  const lifeConversationId = conversations[0]?.conversationId ?? '';
  const seen = { 'if-match': `"${revision}"` };
  await tools.done(`${life}/${lifeConversationId}/areas/home`, person, { bestHope: 'Dry walls.' }, seen);
  await tools.done(notes, person, { on: today, text: 'My sister came.', about: 'phq-9' });
  await tools.done(notes, person, { on: today, text: 'New medicine.', readers: 'team' });
  const ids = { measureId, measureCode, lifeConversationId, disputedAnswersCorrectionId, openCodeMeasureId, sendingId };
  return { ...ids, lifeRevision: revision };
}

import type { HandOver } from '../../answers/care-plan';
import { dayWithDistance } from '../../dates';

const TOLD_WORDS: Record<string, string> = {
  sender: 'the sender',
  manager: 'the service manager',
  alliance: 'the alliance',
};

/** What is owed next, by when. */
export function dueInWords(handOver: HandOver, now: Date = new Date()): string {
  const isPast = (due: string): boolean => Date.parse(due) < now.getTime();
  const { acknowledgeDueAt, contactDueAt } = handOver;
  const contact = `First contact ${isPast(contactDueAt) ? 'was' : 'is'} owed by ${dayWithDistance(contactDueAt, now)}.`;
  switch (handOver.status) {
    case 'proposed':
      return `An answer ${isPast(acknowledgeDueAt) ? 'was' : 'is'} owed by ${dayWithDistance(acknowledgeDueAt, now)}. ${contact}`;
    case 'accepted':
      return `Accepted. ${contact}`;
    case 'completed':
      return 'Complete.';
    case 'withdrawn':
      return 'Withdrawn: nothing moved, and the sender stays accountable.';
  }
}

/** What is late and who was told of it; undefined when nothing is, and nobody was. */
export function latenessInWords({ late, status, toldAboutLateness: told }: HandOver): string | undefined {
  const who = told.map((one) => TOLD_WORDS[one] ?? one).join(', then ');
  if (!late) return told.length === 0 ? undefined : `It was late. Told of it: ${who}.`;
  const what = status === 'proposed' ? 'the answer' : 'the first contact';
  return `Late: ${what} has not come in time. ${told.length === 0 ? 'Nobody has been told yet.' : `Told so far: ${who}.`}`;
}

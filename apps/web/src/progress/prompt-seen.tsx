import type { SafetyPrompt } from '../answers/outcomes';
import { momentWithDistance } from '../dates';
import { useQuery } from '../live';
import { useNames } from '../people-and-agencies';

/** Whether somebody has seen that the person needs to talk, and who. */
export function PromptSeen({ personId, mine }: { personId: string; mine: boolean }) {
  const prompts = useQuery<SafetyPrompt[]>(`/api/outcomes/people/${personId}/safety-prompts`, {
    views: ['outcomes'],
    key: personId,
  });
  const names = useNames([]);
  const [latest] = prompts.data ?? [];
  if (!latest || latest.acknowledgeBy === null) return null;
  const { memberId, acknowledgedAt, acknowledgedBy, acknowledgeBy } = latest;
  const whom = memberId === null ? 'Those who coordinate were' : `${names.of(memberId)} was`;
  return (
    <p role="status">
      {acknowledgedBy !== null && acknowledgedAt !== null
        ? `${names.of(acknowledgedBy)} saw ${momentWithDistance(acknowledgedAt)} that ${mine ? 'you need' : 'they need'} somebody to talk with.`
        : `${whom} told that ${mine ? 'you need' : 'they need'} somebody to talk with. Nobody has said yet that they have seen it; they are asked to by ${momentWithDistance(acknowledgeBy)}. It may take longer at night and at weekends${mine ? ': do not wait for it if you are in danger' : ''}.`}
    </p>
  );
}

import type { Audience, AudienceKind } from '../answers/intake';
import { inSentence, type Names } from '../people-and-agencies';

/** Who may read a passage, as somebody chooses it; `name` is the person’s, undefined where they choose themself. */
export const audienceChoices = (name: string | undefined): readonly { value: AudienceKind; label: string }[] => [
  { value: 'team', label: name === undefined ? 'Everybody on my team' : `Everybody on ${name}’s team` },
  { value: 'registered', label: 'The registered practitioners on the team' },
  { value: 'key-worker', label: name === undefined ? 'My key worker only' : 'The key worker only' },
  { value: 'named', label: name === undefined ? 'Only whom I name' : `Only whom ${name} names` },
  { value: 'me', label: name === undefined ? 'Only me' : `Only ${name}` },
];

const WHO: Readonly<Record<Exclude<AudienceKind, 'named'>, string>> = {
  team: 'everybody on the team',
  registered: 'the registered practitioners on the team',
  'key-worker': 'the key worker',
  me: 'the person alone',
};

/** 'For the key worker.' */
export function forWhom({ who, named }: Audience, names: Names, mine: boolean): string {
  if (who === 'me') return mine ? 'For you alone.' : 'For the person alone.';
  if (who !== 'named') return `For ${WHO[who]}${mine ? ', and you' : ''}.`;
  if (!mine) return 'For whom the person named.';
  return `For ${named.map((id) => inSentence(names.of(id))).join(', ')}, and you.`;
}

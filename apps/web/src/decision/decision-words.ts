import type { Decision, DecisionPosition, Stance, VoiceOutcome } from '../answers/care-plan';

export const STANCE_WORDS: Record<Stance, string> = {
  agree: 'Agrees',
  'agree-with-reservations': 'Agrees, with worries',
  dissent: 'Does not agree',
  abstain: 'Takes no side',
};

export const MY_STANCE_WORDS: Record<Stance, string> = {
  agree: 'I agree',
  'agree-with-reservations': 'I agree, with worries',
  dissent: 'I do not agree',
  abstain: 'I take no side',
};

export const needsReason = (stance: Stance | ''): boolean =>
  stance === 'dissent' || stance === 'agree-with-reservations';

export const VOICE_WORDS: Record<VoiceOutcome, string> = {
  agrees: 'agrees',
  refuses: 'does not want this',
  'not-present': 'was not there',
};

export const KIND_WORDS: Record<Decision['kind'], string> = {
  'plan-agreed': 'About the plan',
  'step-down': 'About a hand-over',
  outreach: 'How we stay in touch',
  other: 'A decision together',
};

export type Standing = { now: DecisionPosition; before: DecisionPosition[] };

/** Where each member stands now, with what they said before; those who do not agree come first. */
export function standings(positions: readonly DecisionPosition[]): Standing[] {
  const byMember = new Map<string, DecisionPosition[]>();
  positions.forEach((position) => {
    byMember.set(position.memberId, [...(byMember.get(position.memberId) ?? []), position]);
  });
  const order: Stance[] = ['dissent', 'agree-with-reservations', 'agree', 'abstain'];
  return [...byMember.values()]
    .flatMap((said) => {
      const inOrder = [...said].sort((a, b) => (a.at < b.at ? -1 : 1));
      const now = inOrder.at(-1);
      return now ? [{ now, before: inOrder.slice(0, -1) }] : [];
    })
    .sort((a, b) => order.indexOf(a.now.stance) - order.indexOf(b.now.stance));
}

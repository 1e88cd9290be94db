import type {
  DecisionKind,
  DecisionPosition,
  DecisionPolicy,
  RepresentativeKind,
  Stance,
  VoiceNeeded,
  VoiceOutcome,
} from '../answers/decisions';

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

export const KIND_WORDS: Record<DecisionKind, string> = {
  'plan-agreed': 'About the plan',
  'step-down': 'About a hand-over',
  'step-up': 'About going back to more support',
  outreach: 'How we stay in touch',
  'medication-change-request': 'About asking to change medicines',
  sharing: 'About what is shared with whom',
  'admission-avoidance': 'About staying out of hospital',
  farewell: 'About a farewell: whether help can end here for now',
  other: 'A decision together',
};

export const VOICE_NEEDED_WORDS: Record<VoiceNeeded, string> = {
  'person-or-advocate': 'the person, or whoever speaks for them, or a record of why they were not there',
  'registered-clinician': 'a registered clinician',
  'community-side': 'a community worker, peer supporter or link worker',
  'key-worker': 'the key worker',
  gp: 'the GP',
  'peer-supporter': 'a peer supporter',
};

export const DISSENT_WORDS: Record<DecisionPolicy['dissent'], string> = {
  'most-do-not-dissent': 'It can be decided unless most of those who take a side do not agree.',
  'nobody-dissents': 'It can be decided only when nobody who takes a side dissents.',
};

export const REPRESENTATIVE_WORDS: Record<RepresentativeKind, string> = {
  'lasting-power-of-attorney': 'attorney for health and welfare',
  'court-appointed-deputy': 'deputy appointed by the court',
  'mental-capacity-advocate': 'independent mental capacity advocate',
  advocate: 'advocate',
  'nearest-relative': 'nearest relative',
};

/** Enough of a fingerprint to compare by eye; the whole of it is printed with the record. */
export const shortHash = (hash: string): string => hash.slice(0, 12);

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

/** How somebody asked to be reached, at the door. */
export interface Contact {
  readonly how: string;
  readonly at: string;
}

/** The same number or address in one form, however it was typed; null where it is neither of the two. */
export function normaliseContact({ how, at }: Contact): string | null {
  const plain = at.normalize('NFKC').trim().toLowerCase();
  if (how === 'email') return /^\S+@\S+$/.test(plain) ? `email ${plain}` : null;
  if (how !== 'phone' && how !== 'text') return null;
  const digits = plain
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)44\(?0?/, '0')
    .replace(/\+/g, '');
  return digits.length < 9 ? null : `phone ${digits}`;
}

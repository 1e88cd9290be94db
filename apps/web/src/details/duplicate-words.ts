import type { DuplicateReason } from '../answers/identity';

const REASON_WORDS: Record<DuplicateReason, string> = {
  'same-number': 'the same NHS, CHI or H&C number',
  'same-birthday-similar-name': 'the same birthday and a name that sounds alike',
  'same-contact': 'the same phone number or email address',
};

export const reasonsInWords = (reasons: readonly DuplicateReason[]): string =>
  reasons.map((reason) => REASON_WORDS[reason]).join('; ');

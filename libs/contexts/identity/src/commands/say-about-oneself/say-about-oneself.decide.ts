import type { Decision } from '@platform/decider/decider';
import type { AboutOneselfEvent, AboutOneselfSaid } from '../../domain/about-oneself/about-oneself.events';
import { isOfList, OWN_WORDS } from '../../domain/about-oneself/about-oneself.rules';
import type { AboutOneself } from '../../domain/about-oneself/about-oneself.state';

export type SayAboutOneselfRefusal = 'not-of-the-list' | 'own-words-missing';

/** Words go with the line that says so, and with no other; whatever was said can be said anew, or taken back. */
export function sayAboutOneself(
  { personId, aspect, code, words, saidBy, saidAt }: AboutOneselfSaid['data'],
  state: AboutOneself,
): Decision<AboutOneselfEvent, SayAboutOneselfRefusal> {
  const before = state[aspect];
  if (code === null)
    return before ? [{ type: 'AboutOneselfTakenBack', data: { personId, aspect, takenBackAt: saidAt } }] : [];
  if (!isOfList(aspect, code)) return { refused: 'not-of-the-list' };
  const own = code === OWN_WORDS ? (words ?? '').normalize('NFC').trim() : null;
  if (own === '') return { refused: 'own-words-missing' };
  if (before?.code === code && before.words === own) return [];
  return [{ type: 'AboutOneselfSaid', data: { personId, aspect, code, words: own, saidBy, saidAt } }];
}

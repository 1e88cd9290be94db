import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import { someone } from '@platform/testing/context-app';
import type { Try } from '../corpus';
import type { Stage } from './stage';

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const guess = (number: number): string =>
  Array.from({ length: 12 }, (_, at) => ALPHABET[(number * 7 + at * at * 11) % ALPHABET.length]).join('');
const numberOf = (number: number): string => String(9_000_000_000 + number);

/** Guessing what opens something: how many guesses are answered within a minute, of the address or the account. */
const GUESSES: readonly {
  readonly path: string;
  readonly by: Principal;
  readonly body: (guess: number) => object;
  readonly most: number;
  readonly elsewhere: 'address' | 'account';
}[] = [
  {
    ...{ path: '/api/intake/receipts/look-up', by: ANYONE, most: 30, elsewhere: 'address' },
    body: (number) => ({ receiptCode: guess(number) }),
  },
  {
    ...{ path: '/api/identity/me/link', by: someone('person', { personId: null }), most: 30, elsewhere: 'address' },
    body: (number) => ({ receiptCode: guess(number) }),
  },
  {
    ...{ path: '/api/identity/invitations/accept', by: someone('person', { personId: null }), most: 30, elsewhere: 'address' },
    body: (number) => ({ code: guess(number) }),
  },
  {
    ...{ path: '/api/identity/people/look-up', by: someone('gp', { tier: 'regulated' }), most: 20, elsewhere: 'account' },
    body: (number) => ({ kind: 'nhs-number', number: numberOf(number) }),
  },
  {
    ...{ path: '/api/identity/people/emergency-look-up', by: someone('gp', { tier: 'regulated' }), most: 20, elsewhere: 'account' },
    body: (number) => ({ kind: 'nhs-number', number: numberOf(number) }),
  },
]; // prettier-ignore

/** Each corner of the forgery that could make one address, or one account, look like many. */
const DISGUISES: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'x-forwarded-for': '203.0.113.1' },
  { forwarded: 'for=203.0.113.2' },
  { 'x-real-ip': '203.0.113.3' },
  { 'true-client-ip': '203.0.113.4' },
  { 'user-agent': 'another browser' },
];

export function rateTries({ app }: Stage): readonly Try[] {
  return GUESSES.flatMap(({ path, by, body, most, elsewhere }, index): Try[] => {
    const ask = async (number: number, as: Principal, headers: Record<string, string>) => {
      return (await app.post(path, as, body(number), headers)).status;
    };
    const address = (number: number) => `198.51.100.${index * 20 + number}`;
    const attacks = DISGUISES.map((disguise, at): Try => ({
      name: `rates: more than ${most} guesses in a minute at ${path}, with ${Object.keys(disguise).join() || 'nothing forged'}`,
      run: async () => {
        app.address = address(at);
        let answered = 0;
        for (let number = 0; number < most + 10; number += 1) {
          if (elsewhere === 'account') app.address = address(number % 20);
          const headers = Object.fromEntries(
            Object.entries(disguise).map(([name, text]) => [name, `${text}${number}`]),
          );
          if ((await ask(number, by, headers)) !== 429) answered += 1;
        }
        return answered > most;
      },
    }));
    return [
      ...attacks,
      {
        name: `rates: somebody else, while that goes on at ${path}`,
        isControl: true,
        run: async () => {
          app.address = address(19);
          const other = by.accountId === null || elsewhere === 'address' ? by : { ...by, accountId: `another ${path}` };
          return (await ask(1000, other, {})) !== 429;
        },
      },
    ];
  });
}

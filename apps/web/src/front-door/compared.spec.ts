import type { Ticked } from './compared';
import { addressOfCompared, comparedIn, tickedAfter } from './compared';

const service = (n: number, more: Partial<Ticked> = {}): Ticked => ({
  ...{ serviceId: `5e9e7c7b-2a51-4f30-9a7e-0d6f6f1f000${n}`, name: `Service ${n}`, metres: 1200 },
  ...more,
});
const ids = (list: readonly Ticked[]): string[] => list.map(({ serviceId }) => serviceId);

describe('services that are ticked to be compared', () => {
  it('are three at most, and a fourth leaves them as they are', () => {
    const three = [1, 2, 3].reduce<readonly Ticked[]>((list, n) => tickedAfter(list, service(n), true), []);
    expect(ids(three)).toEqual(ids([service(1), service(2), service(3)]));
    expect(tickedAfter(three, service(4), true)).toEqual(three);
    expect(ids(tickedAfter(three, service(2), false))).toEqual(ids([service(1), service(3)]));
  });

  it('are each there once, as far away as was said last', () => {
    const further = tickedAfter([service(1), service(2)], service(1, { metres: 9000 }), true);
    expect(further).toEqual([service(1, { metres: 9000 }), service(2)]);
  });

  it('are all that the address of the page holds: not where somebody is, nor what they looked for', () => {
    const address = addressOfCompared([service(1), service(2, { metres: 77 })]);
    expect(address).toBe(`/services/compare?service=${service(1).serviceId}&service=${service(2).serviceId}`);
    expect(comparedIn(new URLSearchParams(address.split('?')[1]))).toEqual(ids([service(1), service(2)]));
  });

  it('are taken from an address once each, three at most, and nothing else is taken for one', () => {
    const of = (...named: string[]) => comparedIn(new URLSearchParams(named.map((id) => ['service', id])));
    const [one, two] = [service(1).serviceId, service(2).serviceId];
    expect(of(one, one.toUpperCase(), '../identity/me', '', two)).toEqual([one, two]);
    expect(of(...[1, 2, 3, 4].map((n) => service(n).serviceId))).toHaveLength(3);
    expect(of()).toEqual([]);
  });
});

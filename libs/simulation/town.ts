import type { Principal } from '@platform/access-control/principal';
import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import type { Chance } from './chance';

type WorkerRole = 'clinician' | 'community-worker' | 'peer-supporter' | 'link-worker' | 'hub-coordinator';

export interface Worker {
  readonly memberId: string;
  readonly agencyId: string;
  readonly name: string;
  readonly role: WorkerRole;
  readonly tier: 'regulated' | 'supervised' | 'peer';
}
interface Agency {
  readonly agencyId: string;
  readonly name: string;
  readonly kind: 'nhs-trust' | 'charity' | 'peer-led' | 'primary-care' | 'council';
}
export interface Service {
  readonly serviceId: string;
  readonly name: string;
  readonly agencyId: string;
}

const AGENCIES = [
  ['trust', 'Harbour Mental Health Trust', 'nhs-trust', 'clinician', 'regulated'],
  ['charity', 'Riverside Community Minds', 'charity', 'community-worker', 'supervised'],
  ['peers', 'Northgate Peer Network', 'peer-led', 'peer-supporter', 'peer'],
  ['surgery', 'Quayside Medical Group', 'primary-care', 'link-worker', 'supervised'],
  ['council', 'Borough Council Living Well Service', 'council', 'community-worker', 'supervised'],
] as const;

const FIRST = 'Robin Wren Ash Dev Amara Grace Tom Ada Priya Noor Sam Ruth Ines Callum Farah Moira Lena Beth Olu Kit Elin Marcus Nadia Jo'.split(' '); // prettier-ignore
const LAST = 'Okafor Malhotra Nwosu Fairley Pryce Adeyemi Lindqvist Raman Hale Calder Siddiqui Bell Rahman Ashworth Reid Aziz Keane'.split(' '); // prettier-ignore
const SERVICES = ['Walk and talk', 'Benefits advice', 'Garden mornings', 'Sleep group', 'Tenancy help'];

/** About so many people at once in the care of one worker. Ours. */
const PEOPLE_TO_A_WORKER = 25;

/** A made-up place of five agencies, large enough for so many people at once. */
export class Town {
  readonly agencies: readonly Agency[];
  readonly workers: readonly [Worker, ...Worker[]];
  readonly services: readonly [Service, ...Service[]];
  readonly coordinator: Worker;
  private readonly byAgency: ReadonlyMap<string, readonly [Worker, ...Worker[]]>;

  constructor(seed: number, peopleAtOnce: number) {
    const id = (...parts: string[]) => idFrom('simulation', String(seed), ...parts);
    this.agencies = AGENCIES.map(([key, name, kind]) => ({ agencyId: id('agency', key), name, kind }));
    const each = Math.max(2, Math.ceil(peopleAtOnce / PEOPLE_TO_A_WORKER / AGENCIES.length));
    const of = AGENCIES.map(([key, , , role, tier]): [Worker, ...Worker[]] => {
      const worker = (n: number): Worker => {
        const name = `${FIRST[(n * 7 + key.length) % FIRST.length]} ${LAST[(n * 5 + key.length) % LAST.length]}`;
        return { memberId: id('worker', key, String(n)), agencyId: id('agency', key), name, role, tier };
      };
      return [worker(0), ...Array.from({ length: each - 1 }, (_, n) => worker(n + 1))];
    });
    const [[first, ...rest]] = of as [[Worker, ...Worker[]]];
    this.workers = [first, ...rest, ...of.slice(1).flat()];
    this.byAgency = new Map(of.map((workers) => [workers[0].agencyId, workers]));
    const council = id('agency', 'council');
    this.coordinator = {
      ...{ memberId: id('worker', 'coordinator'), agencyId: council, name: 'Jo Lindqvist' },
      ...{ role: 'hub-coordinator', tier: 'supervised' },
    };
    const services = SERVICES.map((name, n) => ({
      ...{ serviceId: id('service', name), name },
      agencyId: this.agencies[(n % (AGENCIES.length - 1)) + 1]?.agencyId ?? council,
    }));
    this.services = services as [Service, ...Service[]];
  }

  of(agencyId: string): readonly [Worker, ...Worker[]] {
    return this.byAgency.get(agencyId) ?? this.workers;
  }

  /** Somebody of another agency. */
  elsewhere(than: string, chance: Chance): Worker {
    const others = this.workers.filter(({ agencyId }) => agencyId !== than);
    return chance.one(others as unknown as readonly [Worker, ...Worker[]]);
  }
}

export const nameOf = (chance: Chance): string => `${FIRST[chance.between(0, FIRST.length - 1)]} ${LAST[chance.between(0, LAST.length - 1)]}`; // prettier-ignore

export const asWorker = ({ memberId, agencyId, role, tier }: Worker): Principal => ({
  ...{ ...ANYONE, role, memberId, practitionerId: memberId, agencyId, tier },
});
export const asPerson = (personId: string): Principal => ({ ...ANYONE, role: 'person', personId, memberId: personId });
export const asCarer = (carerId: string): Principal => ({ ...ANYONE, role: 'carer', accountId: carerId, memberId: carerId }); // prettier-ignore
export const asSetup: Principal = { ...ANYONE, role: 'setup' };
export const asService = (context: string): Principal => ({ ...ANYONE, role: 'service', context });

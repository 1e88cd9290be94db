import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import type { Aspect } from '../../domain/about-oneself/about-oneself.rules';
import { aboutOneselfStream } from '../../domain/about-oneself/about-oneself.state';
import type { Grouped } from '../../domain/about-oneself/groups.rules';
import { ageBandOf, groupOf } from '../../domain/about-oneself/groups.rules';
import { personNamesStream } from '../../domain/person-names/person-names.state';
import { IdentityContext } from '../../identity.context';

const AT_ONCE = 20;

/** In which groups people are, for figures that are protected before anybody reads them. Kept by nobody who asks. */
@Injectable()
export class GroupsQuery {
  constructor(private readonly identity: IdentityContext) {}

  /** In the order in which they were asked for; ages on a day. Somebody of whom nothing is known was not asked. */
  async of(caller: Principal, people: readonly string[], on: string): Promise<readonly Grouped[]> {
    await this.identity.access.assertMay(caller, 'about-oneself.count');
    const groups: Grouped[] = [];
    for (let at = 0; at < people.length; at += AT_ONCE) {
      const some = people.slice(at, at + AT_ONCE);
      groups.push(...(await Promise.all(some.map((personId) => this.groupsOf(personId, on)))));
    }
    return groups;
  }

  private async groupsOf(personId: string, on: string): Promise<Grouped> {
    const { streams } = this.identity.platform;
    const [{ state: said }, { state: names }] = await Promise.all([
      streams.load(aboutOneselfStream, personId),
      streams.load(personNamesStream, personId),
    ]);
    const group = (aspect: Aspect) => groupOf(aspect, said[aspect]?.code ?? undefined);
    return {
      ...{ ethnicity: group('ethnicity'), age: ageBandOf(names.given?.dateOfBirth ?? null, on) },
      ...{ gender: group('gender'), language: group('language'), carer: group('carer') },
    };
  }
}

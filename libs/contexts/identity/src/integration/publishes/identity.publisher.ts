import type { Publisher } from '@platform/runtime/context-parts';
import type { AgencyEvent } from '../../domain/agency/agency.events';
import { agencyStream } from '../../domain/agency/agency.state';
import type { PersonEvent } from '../../domain/person/person.events';
import { personStream } from '../../domain/person/person.state';
import type { PractitionerEvent } from '../../domain/practitioner/practitioner.events';
import type { PractitionerRole } from '../../domain/practitioner/practitioner.rules';
import { practitionerStream } from '../../domain/practitioner/practitioner.state';
import type { RelationshipEvent } from '../../domain/relationship/relationship.events';
import { relationshipStream } from '../../domain/relationship/relationship.state';

/** Who looks after agencies or the machines is on no team, so no other context has to know them. */
const ON_NO_TEAM = ['agency-administrator', 'alliance-administrator', 'platform-operator'] as const;
const isOnNoTeam = (role: PractitionerRole): role is (typeof ON_NO_TEAM)[number] =>
  ON_NO_TEAM.some((one) => one === role);

/** What identity tells others: who may act for whom, by id; never a name. */
export const identityPublisher: Publisher = {
  id: 'identity.publisher.v1',
  streams: [personStream, relationshipStream, agencyStream, practitionerStream],
  translate(recorded) {
    const event = recorded.event as PersonEvent | RelationshipEvent | AgencyEvent | PractitionerEvent;
    switch (event.type) {
      case 'PersonRegistered': {
        const { personId, introductionId, registeredAt } = event.data;
        return { type: 'identity.person-registered.v1', data: { personId, introductionId, registeredAt } };
      }
      case 'PersonAccountLinked':
        return { type: 'identity.person-account-linked.v1', data: event.data };
      case 'RelationshipStarted':
        return { type: 'identity.relationship-started.v1', data: event.data };
      case 'RelationshipEnded':
        return { type: 'identity.relationship-ended.v1', data: event.data };
      case 'KeyWorkerLeft': {
        const { relationshipId, personId, memberId, agencyId, leftAt } = event.data;
        return { type: 'identity.key-worker-left.v1', data: { relationshipId, personId, memberId, agencyId, leftAt } };
      }
      case 'AgencyJoined': {
        const { agencyId, kind, joinedAt } = event.data;
        return { type: 'identity.agency-joined.v1', data: { agencyId, kind, joinedAt } };
      }
      case 'PractitionerJoined':
        return undefined;
      case 'EmploymentEnded': {
        const { practitionerId, agencyId, endedAt: leftAt } = event.data;
        return { type: 'identity.practitioner-left.v1', data: { practitionerId, agencyId, leftAt } };
      }
      // Said again whenever it changes.
      case 'StandingStated': {
        const { practitionerId, agencyId, role, tier, statedAt: registeredAt } = event.data;
        if (isOnNoTeam(role)) {
          return { type: 'identity.practitioner-left.v1', data: { practitionerId, agencyId, leftAt: registeredAt } };
        }
        const data = { practitionerId, agencyId, role, tier, registeredAt };
        return { type: 'identity.practitioner-registered.v1', data };
      }
      case 'PractitionerRegistered': {
        const { practitionerId, agencyId, role, tier, registeredAt } = event.data;
        if (isOnNoTeam(role)) return undefined;
        return {
          type: 'identity.practitioner-registered.v1',
          data: { practitionerId, agencyId, role, tier, registeredAt },
        };
      }
    }
  },
};

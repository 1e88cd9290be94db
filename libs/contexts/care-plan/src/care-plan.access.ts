import type { AccessPolicy } from '@platform/access-control/decide-access';

/** Who may do what in care-plan. What is not here, nobody may. */
export const carePlanAccess: AccessPolicy = {};

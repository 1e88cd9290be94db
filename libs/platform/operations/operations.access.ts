import type { AccessPolicy, Permission } from '../access-control/decide-access';

/** As whom the operator's command line asks, with a token of its own. */
export const COMMAND_LINE = 'operator';

const operator: readonly Permission[] = [
  { roles: ['platform-operator'], relations: 'anyone' },
  { roles: ['service'], relations: 'anyone', contexts: [COMMAND_LINE] },
];

/** Who may look after the messages and followers of a context. It is the same in every context, and nobody else may. */
export const operationsAccess: AccessPolicy = {
  'operations.read': operator,
  'parked.retry': operator,
  'parked.set-aside': operator,
  'reconciliation.run': operator,
};

import type { CarerConcern } from '../answers/carer-concerns';

/** Who told it, as they said: a carer of the person's, or somebody who left it at the front door. */
export const toldBy = ({ raisedBy, atTheDoor }: CarerConcern): string =>
  raisedBy === null ? (atTheDoor?.name ?? 'Somebody close') : 'A carer';

import { wayBack, wayBackUntil } from '../../domain/introduction/way-back.rules';
import type { IntakeContext } from '../../intake.context';
import { lastKeyWorkersOf } from '../../integration/consumes/known-practitioner.consumer';

export interface WayBack {
  readonly earlierIntroductionId: string;
  readonly endedAt: string;
  readonly until: string;
  /** null when nobody is known. */
  readonly lastKeyWorker: {
    readonly keyWorkerId: string;
    readonly agencyId: string;
    readonly isStillThere: boolean;
  } | null;
}

/** Who of those who wait was here before, and may come back to what was theirs. */
export async function waysBack(
  intake: IntakeContext,
  personIds: readonly string[],
): Promise<(personId: string) => WayBack | null> {
  const { database, platform } = intake;
  const before = await database.query<{ person_id: string }>(
    `SELECT DISTINCT person_id FROM introduction_on_board
     WHERE person_id = ANY($1::uuid[]) 
       AND (status IN ('declined-by-person', 'handed-over-warmly') OR farewell_at IS NOT NULL)`,
    [personIds],
  );
  const known = before.map((row) => row.person_id);
  const keyWorkers = await lastKeyWorkersOf(database, known);
  const ways = new Map<string, WayBack>();
  for (const personId of known) {
    const earlier = wayBack(await intake.endedIntroductionsOf(personId), platform.clock.now());
    if (!earlier) continue;
    const last = keyWorkers.find((one) => one.personId === personId);
    ways.set(personId, {
      earlierIntroductionId: earlier.introductionId,
      endedAt: earlier.endedAt,
      until: wayBackUntil(earlier),
      lastKeyWorker: last
        ? { keyWorkerId: last.keyWorkerId, agencyId: last.agencyId, isStillThere: last.isStillThere }
        : null,
    });
  }
  return (personId) => ways.get(personId) ?? null;
}

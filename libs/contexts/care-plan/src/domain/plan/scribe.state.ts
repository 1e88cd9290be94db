import type { TeamMemberLeft } from './plan.events';
import type { ScribeEvent } from './scribe.events';

/** Somebody whom the person named, which only they can. */
export interface Scribe {
  readonly memberId: string;
  readonly namedAt: string;
  /** null while they write for the person. */
  readonly endedAt: string | null;
}

/** Everybody who ever was: whoever is named takes over from whoever was before, and nobody stays it who left the team. */
export function evolveScribes(scribes: readonly Scribe[], event: ScribeEvent | TeamMemberLeft): readonly Scribe[] {
  const ended = (at: string, memberId?: string) =>
    scribes.map((one) =>
      one.endedAt === null && (memberId ?? one.memberId) === one.memberId ? { ...one, endedAt: at } : one,
    );
  switch (event.type) {
    case 'ScribeNamed': {
      const { memberId, namedAt } = event.data;
      return [...ended(namedAt), { memberId, namedAt, endedAt: null }];
    }
    case 'ScribeEnded':
      return ended(event.data.endedAt, event.data.memberId);
    case 'TeamMemberLeft':
      return ended(event.data.leftAt, event.data.memberId);
  }
}

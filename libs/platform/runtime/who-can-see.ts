import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import type { MemberWhoMay } from '../access-control/access-control';
import type { Relation } from '../access-control/access-facts';
import type { Principal, Role } from '../access-control/principal';
import { Caller } from '../http/command-request';
import { notFound } from '../http/problem';

/** Something of a record of which one can ask who sees it, and why. */
export interface Thing {
  /** The action that shows it. */
  readonly action: string;
  /** The parts it has; whoever sees one of them sees it. The whole record when absent. */
  readonly parts?: readonly string[];
  /** Who sees something of it on a board, whoever's it is. */
  readonly onBoards?: readonly { readonly roles: readonly Role[]; readonly why: string }[];
}
export type Things = Readonly<Record<string, Thing>>;

export interface WhoCanSee {
  readonly what: string;
  readonly members: readonly {
    readonly memberId: string;
    readonly role: string;
    readonly agencyId: string | null;
    readonly relation: Relation | null;
    readonly since: string | null;
    readonly why: string;
  }[];
  readonly onBoards: NonNullable<Thing['onBoards']>;
}

const WHY: Readonly<Partial<Record<Relation, string>>> = {
  'key-worker': 'is the key worker',
  team: 'is on the team',
  'former-team': 'was on the team, and may read for 28 days after leaving it',
  carer: 'cares for the person, who agreed to show them this',
  emergency: 'opened the record because of danger, for a short time',
};

/** The reasons of a decision in plain words. */
export function lineOf(
  { memberId, role, agencyId, decision }: MemberWhoMay,
  isNamed: boolean,
): WhoCanSee['members'][number] {
  const { relation, since, preference, obligations } = decision;
  const reasons = [
    (relation && WHY[relation]) ?? 'by their work',
    ...(isNamed ? ['was named by the person'] : []),
    ...(relation !== 'carer' && preference === 'shared' ? ['the person said that they may see it'] : []),
    ...(relation !== 'emergency' && obligations.includes('tell-the-person')
      ? ['law goes before an objection, for a while']
      : []),
  ];
  return { memberId, role, agencyId, relation, since, why: reasons.join('; ') };
}

/** What a context answers with. */
export interface SaysWhoCanSee {
  whoCanSee(caller: Principal, personId: string, what: string, marking?: 'sensitive' | 'sealed'): Promise<WhoCanSee>;
}

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

/** For the person and for members who may see the thing themself; carers and anybody else are answered as if it were not there. */
export function whoCanSeeController(name: string, token: Type<SaysWhoCanSee>): Type {
  @Controller(`api/${name}/people/:personId/who-can-see`)
  class WhoCanSeeController {
    constructor(@Inject(token) private readonly context: SaysWhoCanSee) {}

    @Get(':what')
    read(
      @Caller() caller: Principal,
      @Param('personId', asId) personId: string,
      @Param('what') what: string,
      @Query('kept-apart') keptApart: unknown,
    ): Promise<WhoCanSee> {
      const marking = keptApart === 'sensitive' || keptApart === 'sealed' ? keptApart : undefined;
      if (keptApart !== undefined && !marking) throw notFound();
      return this.context.whoCanSee(caller, personId, what, marking);
    }
  }
  return WhoCanSeeController;
}

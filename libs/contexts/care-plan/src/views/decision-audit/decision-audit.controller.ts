import { Controller, Get, Query } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { DecisionAuditQuery } from './decision-audit.query';

@Controller('api/care-plan/decision-audit')
export class DecisionAuditController {
  constructor(private readonly audit: DecisionAuditQuery) {}

  @Get()
  read(@Query('year') year: string | undefined, @Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.audit.read(caller, yearOf(year), position);
  }
}

const EARLIEST = 2020;

/** Anything else than a year is the first that there can be, of which nothing is known. */
const yearOf = (asked: string | undefined): number => (/^2\d{3}$/.test(asked ?? '') ? Number(asked) : EARLIEST);

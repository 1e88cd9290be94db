import { Controller, Get, Param } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { EvidenceQuery } from './evidence.query';

@Controller('api/care-plan/decisions/:decisionId/evidence')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceQuery) {}

  @Get()
  read(@Param('decisionId') decisionId: string, @Caller() caller: Principal) {
    return this.evidence.read(caller, decisionId);
  }
}

import { Controller, Get, Header, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import type { FastifyReply } from 'fastify';
import { EvidencePackQuery } from './evidence-pack.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/assurance/decisions/:decisionId/evidence-packs/:packId')
export class EvidencePackController {
  constructor(private readonly packs: EvidencePackQuery) {}

  @Get()
  @Header('Content-Type', 'application/zip')
  async read(
    @Caller() caller: Principal,
    @Param('decisionId', asId) decisionId: string,
    @Param('packId', asId) packId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Uint8Array> {
    const zip = await this.packs.read(caller, decisionId, packId);
    void reply.header('Content-Disposition', `attachment; filename="evidence-${packId}.zip"`);
    return Buffer.from(zip);
  }
}

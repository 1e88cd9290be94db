import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import type { FastifyReply } from 'fastify';
import { BundleQuery } from './bundle.query';
import { BundleRequest } from './bundle.request';

@Controller('api/assurance/bundle')
export class BundleController {
  constructor(private readonly bundles: BundleQuery) {}

  @Get()
  @Header('Content-Type', 'application/zip')
  async read(
    @Caller() caller: Principal,
    @Query() asked: BundleRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Uint8Array> {
    const { zip, size } = await this.bundles.read(caller, asked);
    void reply.header('Content-Disposition', `attachment; filename="living-well-${size}.zip"`);
    return Buffer.from(zip);
  }
}

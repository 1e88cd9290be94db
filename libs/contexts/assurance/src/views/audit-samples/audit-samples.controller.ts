import { Controller, Get, Header, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { AuditSamplesQuery } from './audit-samples.query';
import { SampleBundleQuery } from './sample-bundle.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/assurance/audit-samples')
export class AuditSamplesController {
  constructor(
    private readonly samples: AuditSamplesQuery,
    private readonly bundles: SampleBundleQuery,
  ) {}

  @Get()
  all(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.samples.all(caller, position);
  }

  @Get(':sampleId')
  one(@Caller() caller: Principal, @Param('sampleId', asId) sampleId: string, @MinimumPosition() position: bigint) {
    return this.samples.one(caller, sampleId, position);
  }

  @Get(':sampleId/bundle')
  @Header('Content-Type', 'application/zip')
  @Header('Content-Disposition', 'attachment; filename="sample.zip"')
  async bundle(@Caller() caller: Principal, @Param('sampleId', asId) sampleId: string): Promise<Uint8Array> {
    return Buffer.from(await this.bundles.read(caller, sampleId));
  }
}

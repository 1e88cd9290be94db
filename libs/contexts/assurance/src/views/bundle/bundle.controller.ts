import { Controller, Get, Header, Query } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { BundleQuery } from './bundle.query';
import { BundleRequest } from './bundle.request';

@Controller('api/assurance/bundle')
export class BundleController {
  constructor(private readonly bundles: BundleQuery) {}

  @Get()
  @Header('Content-Type', 'application/zip')
  // A browser goes by this name and not by that of the link, and the command beside the link names the file.
  @Header('Content-Disposition', 'attachment; filename="living-well-bundle.zip"')
  async read(@Caller() caller: Principal, @Query() asked: BundleRequest): Promise<Uint8Array> {
    const { zip } = await this.bundles.read(caller, asked);
    return Buffer.from(zip);
  }
}

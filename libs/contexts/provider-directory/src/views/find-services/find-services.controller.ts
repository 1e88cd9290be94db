import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import { MinimumPosition } from '@platform/http/command-request';
import { PerAccountGuard } from '@platform/http/per-account.guard';
import { FindServicesQuery } from './find-services.query';
import { FindServicesRequest } from './find-services.request';
import { PickServiceRequest } from './pick-service.request';

/** Public, and so often as the product allows everybody: looking for words among many costs the database more than one row does. */
@Controller('api/provider-directory')
@UseGuards(PerAccountGuard)
export class FindServicesController {
  constructor(private readonly services: FindServicesQuery) {}

  @Get('find')
  @Throttle({ default: { limit: 120, ttl: 60_000 } })
  find(@Query() request: FindServicesRequest, @MinimumPosition() position: bigint) {
    return this.services.find(request, position);
  }

  @Get('listings')
  pick(@Query() { search }: PickServiceRequest, @MinimumPosition() position: bigint) {
    return this.services.pick(search ?? '', position);
  }
}

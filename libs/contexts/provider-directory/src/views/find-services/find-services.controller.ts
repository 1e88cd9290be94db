import { Controller, Get, Query } from '@nestjs/common';
import { MinimumPosition } from '@platform/http/command-request';
import { FindServicesQuery } from './find-services.query';
import { FindServicesRequest } from './find-services.request';
import { PickServiceRequest } from './pick-service.request';

@Controller('api/provider-directory')
export class FindServicesController {
  constructor(private readonly services: FindServicesQuery) {}

  @Get('find')
  find(@Query() request: FindServicesRequest, @MinimumPosition() position: bigint) {
    return this.services.find(request, position);
  }

  @Get('listings')
  pick(@Query() { search }: PickServiceRequest, @MinimumPosition() position: bigint) {
    return this.services.pick(search ?? '', position);
  }
}

import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { ListingsQuery } from './listings.query';

@Controller('api/provider-directory/listings')
export class ListingsController {
  constructor(private readonly listings: ListingsQuery) {}

  @Get(':serviceId')
  one(
    @Param('serviceId', new ParseUUIDPipe({ exceptionFactory: notFound })) serviceId: string,
    @MinimumPosition() position: bigint,
  ) {
    return this.listings.one(serviceId, position);
  }
}

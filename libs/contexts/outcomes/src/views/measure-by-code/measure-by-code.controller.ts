import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import { MeasureByCodeQuery } from './measure-by-code.query';
import { MeasureByCodeRequest } from './measure-by-code.request';

/** Asked with POST, so that the code is in no address and no log. */
@Controller('api/outcomes/measure-codes/look-up')
@UseGuards(ThrottlerGuard)
export class MeasureByCodeController {
  constructor(private readonly byCode: MeasureByCodeQuery) {}

  @Post()
  @HttpCode(200)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  read(@Body() { code }: MeasureByCodeRequest) {
    return this.byCode.read(code);
  }
}

import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import { UnfinishedIntroductionQuery } from './unfinished-introduction.query';
import { UnfinishedIntroductionRequest } from './unfinished-introduction.request';

/** A question sent with POST, so that the code is in no address and no log. */
@Controller('api/intake/unfinished-introductions/look-up')
@UseGuards(ThrottlerGuard)
export class UnfinishedIntroductionController {
  constructor(private readonly unfinished: UnfinishedIntroductionQuery) {}

  @Post()
  @HttpCode(200)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  read(@Body() request: UnfinishedIntroductionRequest) {
    return this.unfinished.read(request.receiptCode);
  }
}

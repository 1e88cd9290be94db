import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { AskByLinkQuery } from './ask-by-link.query';
import { AskByLinkRequest } from './ask-by-link.request';

/** Questions sent with POST, so that the token is in no address and no log. */
@Controller('api/provider-directory')
@UseGuards(ThrottlerGuard)
export class AskByLinkController {
  constructor(private readonly asks: AskByLinkQuery) {}

  @Post('ask-links/look-up')
  @HttpCode(200)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  read(@Body() { token }: AskByLinkRequest) {
    return this.asks.read(token);
  }

  @Post('ask-links/who')
  @HttpCode(200)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  who(@Body() { token }: AskByLinkRequest) {
    return this.asks.who(token);
  }

  @Get('asks/:askId/contact')
  contact(
    @Param('askId', new ParseUUIDPipe({ exceptionFactory: notFound })) askId: string,
    @Caller() caller: Principal,
  ) {
    return this.asks.contact(caller, askId);
  }
}

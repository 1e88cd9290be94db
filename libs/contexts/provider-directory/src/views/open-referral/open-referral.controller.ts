import { Controller, Get, Header, Param, ParseUUIDPipe, Query, Req } from '@nestjs/common';
import { notFound } from '@platform/http/problem';
import type { FastifyRequest } from 'fastify';
import { feedDescription } from './feed-description.query';
import { OpenReferralQuery } from './open-referral.query';
import { ServicesPageRequest } from './open-referral.request';

const OPEN = ['Access-Control-Allow-Origin', '*'] as const;
const KEPT = ['Cache-Control', 'public, max-age=60'] as const;
const feedUrl = (request: FastifyRequest) => `${request.protocol}://${request.host}/oruk`;

/** The public feed: no sign-in, no key, from any site. */
@Controller('oruk')
export class OpenReferralController {
  constructor(private readonly feed: OpenReferralQuery) {}

  /** Also at `/oruk/`, which is what is left of the wildcard when nothing follows. */
  @Get(['', '*'])
  @Header(...OPEN)
  about(@Req() request: FastifyRequest, @Param('*') further?: string) {
    if (further) throw notFound();
    return {
      version: 'HSDS-UK-3.0',
      profile: 'https://open-referral-uk-profile.readthedocs.io/en/latest/',
      openapi_url: `${feedUrl(request)}/openapi.json`,
    };
  }

  @Get('openapi.json')
  @Header(...OPEN)
  description(@Req() request: FastifyRequest) {
    return feedDescription(feedUrl(request));
  }

  @Get('services')
  @Header(...OPEN)
  @Header(...KEPT)
  services(@Query() page: ServicesPageRequest) {
    return this.feed.services(page);
  }

  @Get('services/:id')
  @Header(...OPEN)
  @Header(...KEPT)
  service(@Param('id', new ParseUUIDPipe({ exceptionFactory: notFound })) serviceId: string) {
    return this.feed.service(serviceId);
  }
}

import { Readable } from 'node:stream';
import {
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Query,
  Req,
  StreamableFile,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import { OpenDataInterceptor } from '@platform/http/open-data.interceptor';
import { notFound } from '@platform/http/problem';
import type { FastifyRequest } from 'fastify';
import { feedDescription } from './feed-description.query';
import { OpenReferralQuery } from './open-referral.query';
import {
  OrganizationRequest,
  OrganizationsRequest,
  PageRequest,
  ServiceAtLocationsRequest,
  ServicesRequest,
} from './open-referral.request';

const feedUrl = (request: FastifyRequest) => `${request.protocol}://${request.host}/oruk`;
const Id = () => Param('id', new ParseUUIDPipe({ exceptionFactory: notFound }));

/** The public feed: no sign-in, no key, from any site, and so often from one address as the product allows everybody. */
@Controller('oruk')
@UseGuards(ThrottlerGuard)
@UseInterceptors(OpenDataInterceptor)
export class OpenReferralController {
  constructor(private readonly feed: OpenReferralQuery) {}

  /** Also at `/oruk/`, which is what is left of the wildcard when nothing follows. */
  @Get(['', '*'])
  about(@Req() request: FastifyRequest, @Param('*') further?: string) {
    if (further) throw notFound();
    return {
      version: 'HSDS-UK-3.0',
      profile: 'https://open-referral-uk-profile.readthedocs.io/en/latest/',
      openapi_url: `${feedUrl(request)}/openapi.json`,
    };
  }

  @Get('openapi.json')
  description(@Req() request: FastifyRequest) {
    return feedDescription(feedUrl(request));
  }

  @Get('services')
  services(@Query() request: ServicesRequest) {
    if (request.format !== 'ndjson') return this.feed.services(request);
    return new StreamableFile(Readable.from(this.feed.lines(request)), { type: 'application/x-ndjson' });
  }

  @Get('services/:id')
  service(@Id() id: string) {
    return this.feed.service(id);
  }

  @Get('service_at_locations')
  serviceAtLocations(@Query() request: ServiceAtLocationsRequest) {
    return this.feed.serviceAtLocations(request);
  }

  @Get('service_at_locations/:id')
  serviceAtLocation(@Id() id: string) {
    return this.feed.serviceAtLocation(id);
  }

  @Get('taxonomies')
  taxonomies(@Query() page: PageRequest) {
    return this.feed.taxonomies(page);
  }

  @Get('taxonomies/:id')
  taxonomy(@Id() id: string) {
    return this.feed.taxonomy(id);
  }

  @Get('taxonomy_terms')
  taxonomyTerms(@Query() page: PageRequest) {
    return this.feed.taxonomyTerms(page);
  }

  @Get('taxonomy_terms/:id')
  taxonomyTerm(@Id() id: string) {
    return this.feed.taxonomyTerm(id);
  }

  @Get('organizations')
  organizations(@Query() request: OrganizationsRequest) {
    return this.feed.organizations(request);
  }

  @Get('organizations/:id')
  organization(@Id() id: string, @Query() { full_service: full }: OrganizationRequest) {
    return this.feed.organization(id, full === 'true');
  }
}

import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Type as Class } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import type { Principal } from '../access-control/principal';
import { Caller } from '../http/command-request';
import { audienceHere } from '../http/live-audience';
import { notFound } from '../http/problem';
import { GATEWAY } from './gateway-name';

export class ReaderRequest {
  @ValidateIf((_, value) => value !== null)
  @IsString()
  readonly personId!: string | null;

  @ValidateIf((_, value) => value !== null)
  @IsString()
  readonly memberId!: string | null;
}

export class LiveAudienceRequest {
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ReaderRequest)
  readonly readers!: ReaderRequest[];

  @IsUUID('all', { each: true })
  @ArrayMaxSize(200)
  readonly people!: string[];
}

/** Tells the gateway, and nobody else, whom the readers of its open pages may know in this context. */
export function liveAudienceController(context: string): Class {
  @Controller(`api/${context}/live-audience`)
  class LiveAudienceController {
    constructor(private readonly discovery: DiscoveryService) {}

    @Post()
    @HttpCode(200)
    async read(@Caller() caller: Principal, @Body() { readers, people }: LiveAudienceRequest) {
      if (caller.role !== 'service' || caller.context !== GATEWAY) throw notFound();
      return { known: await audienceHere(this.discovery)(context, readers, people) };
    }
  }
  return LiveAudienceController;
}

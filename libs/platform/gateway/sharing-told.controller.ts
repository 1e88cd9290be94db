import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Type as Class } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsISO8601, IsUUID, Matches, ValidateIf, ValidateNested } from 'class-validator';
import type { Principal } from '../access-control/principal';
import type { ToldPreference } from '../access-control/sharing-facts';
import { Caller } from '../http/command-request';
import { contextsOf } from '../http/live-audience';
import { notFound } from '../http/problem';

export class ToldPreferenceRequest implements ToldPreference {
  @IsUUID('all')
  readonly personId!: string;

  @IsIn(['agency', 'member'])
  readonly audience!: 'agency' | 'member';

  @IsUUID('all')
  readonly audienceId!: string;

  @Matches(/^[a-z]+(-[a-z]+)*$/)
  readonly part!: string;

  @IsIn(['not-stated', 'shared', 'withheld'])
  readonly choice!: ToldPreference['choice'];

  @ValidateIf((_, value) => value !== null)
  @IsISO8601()
  readonly overriddenUntil!: string | null;

  @Matches(/^\d{1,18}$/)
  readonly revision!: string;
}

export class SharingToldRequest {
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ToldPreferenceRequest)
  readonly told!: ToldPreferenceRequest[];
}

/** Hears from identity, and from nobody else, what a person said about sharing; answers when every decision goes by it. */
export function sharingToldController(context: string): Class {
  @Controller(`api/${context}/sharing-told`)
  class SharingToldController {
    constructor(private readonly discovery: DiscoveryService) {}

    @Post()
    @HttpCode(200)
    async hear(@Caller() caller: Principal, @Body() { told }: SharingToldRequest) {
      if (caller.role !== 'service' || caller.context !== 'identity') throw notFound();
      const here = contextsOf(this.discovery).find(({ runtime }) => runtime.context === context);
      if (!here) throw notFound();
      await here.takeSharing(told);
      return { taken: told.length };
    }
  }
  return SharingToldController;
}

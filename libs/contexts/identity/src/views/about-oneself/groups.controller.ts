import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { GroupsQuery } from './groups.query';
import { GroupsRequest } from './groups.request';

@Controller('api/identity/about-oneself/groups')
export class GroupsController {
  constructor(private readonly groups: GroupsQuery) {}

  @Post()
  @HttpCode(200)
  read(@Caller() caller: Principal, @Body() { people, on }: GroupsRequest) {
    return this.groups.of(caller, people, on);
  }
}

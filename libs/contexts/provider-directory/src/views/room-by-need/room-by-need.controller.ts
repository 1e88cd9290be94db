import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { RoomByNeedQuery } from './room-by-need.query';

@Controller('api/provider-directory/room-by-need')
export class RoomByNeedController {
  constructor(private readonly room: RoomByNeedQuery) {}

  @Get()
  read(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.room.read(caller, position);
  }
}

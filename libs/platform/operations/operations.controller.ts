import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import type { Principal } from '../access-control/principal';
import type { CommandContext } from '../event-store/command-context';
import { AsCommand, Caller } from '../http/command-request';
import { notFound } from '../http/problem';
import type { Operations } from './operations';
import { CompareRequest, PublishedRequest, SetAsideRequest } from './operations.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

/** A context, as far as an operator goes. */
interface Operated {
  readonly operations: Operations;
}

/** The same addresses in every context, each for its own messages and followers. */
export function operationsController(context: string, token: Type<Operated>): Type {
  @Controller(`api/${context}/operations`)
  class OperationsController {
    constructor(@Inject(token) private readonly running: Operated) {}

    @Get()
    read(@Caller() caller: Principal) {
      return this.running.operations.read(caller);
    }

    @Get('published')
    published(@Caller() caller: Principal, @Query() { after, types }: PublishedRequest) {
      return this.running.operations.published(caller, BigInt(after), types.split(','));
    }

    @Post('parked/:parkingId/retry')
    @HttpCode(200)
    retry(@Caller() caller: Principal, @Param('parkingId', asId) parkingId: string) {
      return this.running.operations.retry(caller, parkingId);
    }

    @Post('parked/:parkingId/set-aside')
    @HttpCode(200)
    setAside(
      @Param('parkingId', asId) parkingId: string,
      @Body() { itemId, reason, note }: SetAsideRequest,
      @AsCommand() command: CommandContext,
    ) {
      return this.running.operations.setAside({ parkingId, itemId, reason, note }, command);
    }

    @Post('reconciliation/compare')
    @HttpCode(200)
    compare(@Caller() caller: Principal, @Body() { all }: CompareRequest) {
      return this.running.operations.reconcile(caller, all === true);
    }

    @Post('reconciliation/take-missing')
    @HttpCode(200)
    takeMissing(@Caller() caller: Principal) {
      return this.running.operations.takeMissing(caller);
    }
  }
  return OperationsController;
}

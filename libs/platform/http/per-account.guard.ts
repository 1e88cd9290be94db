import { Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { CallerRequest } from './command-request';
import { principalOf } from './command-request';

/** Counts how often by account, wherever it is signed in; by address for whoever is not signed in. */
@Injectable()
export class PerAccountGuard extends ThrottlerGuard {
  protected override async getTracker(request: CallerRequest): Promise<string> {
    const { accountId } = principalOf(request);
    return accountId === null ? super.getTracker(request) : `account ${accountId}`;
  }
}

import type { CommandContext } from '@platform/event-store/command-context';
import type { AddressGiven } from '../../domain/postal-address/postal-address.events';

export class GiveAddress {
  constructor(
    readonly address: Omit<AddressGiven['data'], 'givenAt'>,
    readonly timesSeen: number,
    readonly context: CommandContext,
  ) {}
}

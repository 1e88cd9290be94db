import { idFrom } from '@platform/event-store/command-context';
import { personIdOfReceiptCode } from '@platform/privacy/receipt-code';
import { Context } from '@platform/runtime/context';

/** What intake's handlers and queries ask for. */
export class IntakeContext extends Context {
  /** Whom and what a receipt code is about, when whoever got it was not known yet; undefined when it cannot be a code. */
  idsOfReceipt(code: string): { readonly personId: string; readonly introductionId: string } | undefined {
    const personId = personIdOfReceiptCode(this.platform.keyFor('receipt-codes'), code);
    return personId === undefined ? undefined : { personId, introductionId: idFrom(personId, 'introduction') };
  }
}

import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import { Problem } from '@platform/http/problem';
import { normaliseReceiptCode, personIdOfReceiptCode, receiptCodeFor } from '@platform/privacy/receipt-code';
import { Context } from '@platform/runtime/context';
import { intakeRefusals } from './intake.refusals';

/** What intake's handlers and queries ask for. */
export class IntakeContext extends Context {
  /** Whom and what a receipt code is about, when whoever got it was not known yet; undefined when it cannot be a code. */
  idsOfReceipt(code: string): { readonly personId: string; readonly introductionId: string } | undefined {
    const personId = personIdOfReceiptCode(this.receiptKey, code);
    return personId === undefined ? undefined : { personId, introductionId: idFrom(personId, 'introduction') };
  }

  /** Of somebody who is not known yet, under the code that this command makes. */
  idsOfNew(context: Pick<CommandContext, 'commandId'>): { readonly personId: string; readonly introductionId: string } {
    const ids = this.idsOfReceipt(this.newReceiptCode(context));
    if (!ids) throw new Error('A receipt code was made that is none.');
    return ids;
  }

  /** As it was given out, however it was typed. */
  receiptCodeAs(typed: string): string {
    return (normaliseReceiptCode(typed) ?? typed).replace(/(.{4})(?=.)/g, '$1-');
  }

  /** The code for whoever the introduction is about: the same for every retry of one command. */
  newReceiptCode({ commandId }: Pick<CommandContext, 'commandId'>): string {
    return receiptCodeFor(this.receiptKey, commandId);
  }

  /** Another code, for whoever introduced somebody: it opens no record and says the least there is. */
  newIntroducerReceipt({ commandId }: Pick<CommandContext, 'commandId'>) {
    const receiptCode = receiptCodeFor(this.receiptKey, `${commandId} introducer`);
    const introducerId = personIdOfReceiptCode(this.receiptKey, receiptCode);
    if (introducerId === undefined) throw new Error('A receipt code was made that is none.');
    return { receiptCode, introducerId };
  }

  unknownReceipt(): Problem {
    const { status = 404, title, doNext } = intakeRefusals['receipt-code-unknown'];
    return new Problem({ status, code: 'receipt-code-unknown', title, doNext });
  }

  private get receiptKey(): Buffer {
    return this.platform.keyFor('receipt-codes');
  }
}

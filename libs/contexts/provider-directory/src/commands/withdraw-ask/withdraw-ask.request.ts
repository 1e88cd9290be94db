import { Length, Matches } from 'class-validator';

export class WithdrawAskRequest {
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  @Matches(/^\s*[^\s\0][^\0]*$/, { message: 'must say why' })
  reason!: string;
}

import { IsString, Length, Matches } from 'class-validator';

export class WithdrawHandOverRequest {
  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say why' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  reason!: string;
}

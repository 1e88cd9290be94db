import { IsString, Length, Matches } from 'class-validator';

export class ProposeRewordingRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 20_000, { message: 'must be 1 to 20000 characters' })
  @Matches(/\S/, { message: 'must hold at least one word' })
  text!: string;
}

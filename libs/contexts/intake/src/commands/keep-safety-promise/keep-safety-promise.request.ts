import { IsString, Length, Matches } from 'class-validator';

export class KeepSafetyPromiseRequest {
  @Matches(/\S/, { message: 'must say what was done' })
  @IsString({ message: 'must be text' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  whatWasDone!: string;
}

import { IsString, Length } from 'class-validator';

export class TakeOutSafetyLineRequest {
  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  reason!: string;
}

import { IsString, Length } from 'class-validator';

export class MeasureByCodeRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 60, { message: 'must be the code that was handed to you' })
  code!: string;
}

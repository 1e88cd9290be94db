import { IsInt, IsString, Length } from 'class-validator';

export class AdoptPolicyRequest {
  @IsInt({ message: 'must be a whole number' })
  value!: number;

  @IsString({ message: 'must be text' })
  @Length(3, 1000, { message: 'must be 3 to 1000 characters: say why' })
  reason!: string;
}

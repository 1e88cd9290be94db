import { IsString, IsUUID, Length } from 'class-validator';

export class StepUpAddress {
  @IsUUID('all', { message: 'must be the id of the person' })
  personId!: string;
}

export class StepUpRequest {
  /** Nobody has to say why. */
  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  words!: string;
}

import { Length, Matches } from 'class-validator';

export class SayDifferentPeopleRequest {
  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  @Matches(/\S/, { message: 'must say why' })
  reason!: string;
}

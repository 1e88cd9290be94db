import { ArrayMaxSize, IsUUID, Matches } from 'class-validator';

const MOST_PEOPLE = 200;

export class GroupsRequest {
  @IsUUID(undefined, { each: true, message: 'must be ids of people' })
  @ArrayMaxSize(MOST_PEOPLE, { message: `must be of at most ${MOST_PEOPLE} people` })
  readonly people!: string[];

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-31' })
  readonly on!: string;
}

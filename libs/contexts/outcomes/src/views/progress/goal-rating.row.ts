import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One rating of one goal in a person's progress. */
@Entity({ name: 'goal_rating' })
export class GoalRatingRow {
  @PrimaryColumn('uuid', { name: 'goal_id' }) goalId!: string;
  @PrimaryColumn('bigint') position!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('date', { name: 'rated_on' }) ratedOn!: string;
  @Column('smallint') rating!: number;
}

import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { outwardOf } from '../listings/listing-columns.query';
import { ServiceLocationRow } from '../listings/service-location.row';

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const METRES_A_DEGREE = 111_195;
/** On a sphere; for whoever looks for the nearer of two services that is near enough. */
export const METRES = (latitude: string, longitude: string) => `(2 * 6371008.8 * asin(least(1, sqrt(
  power(sin(radians(place.latitude - ${latitude}) / 2), 2)
  + cos(radians(${latitude})) * cos(radians(place.latitude)) * power(sin(radians(place.longitude - ${longitude}) / 2), 2)))))`;

/**
 * Where a postcode is. There is no free list of them that may be given away with the product, so it is taken to be in the
 * midst of the places that listings name with that postcode, or else with its first half.
 */
@Injectable()
export class NearQuery {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async pointOf(postcode: string): Promise<Point | undefined> {
    const whole = postcode.toUpperCase().replace(/\s+/g, '');
    const outward = outwardOf(whole);
    if (outward === null) return undefined;
    const [same, around] = await Promise.all([this.midst(whole), this.midst(`${outward}___`)]);
    return same ?? around;
  }

  /** Within so many metres; of a postcode that nobody knows, and without a distance, those with the same first half. */
  async choose<Row extends ObjectLiteral>(
    query: SelectQueryBuilder<Row>,
    postcode: string,
    metres: number | undefined,
  ): Promise<void> {
    const point = metres === undefined ? undefined : await this.pointOf(postcode);
    if (point && metres !== undefined) within(query, point, metres);
    else query.andWhere('place.postcode LIKE :likeThis', { likeThis: `${outwardOf(postcode) ?? ''}___` });
  }

  private async midst(like: string): Promise<Point | undefined> {
    const found = await this.directory.database.dataSource
      .getRepository(ServiceLocationRow)
      .createQueryBuilder('place')
      .select('avg(place.latitude)', 'latitude')
      .addSelect('avg(place.longitude)', 'longitude')
      .where('place.postcode LIKE :like AND place.latitude IS NOT NULL AND place.longitude IS NOT NULL', { like })
      .getRawOne<{ latitude: number | null; longitude: number | null }>();
    const [latitude, longitude] = [found?.latitude ?? null, found?.longitude ?? null];
    return latitude === null || longitude === null ? undefined : { latitude, longitude };
  }
}

/** Of degrees, around a circle. */
export function boxAround({ latitude, longitude }: Point, metres: number) {
  const high = metres / METRES_A_DEGREE;
  const wide = high / Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
  return { south: latitude - high, north: latitude + high, west: longitude - wide, east: longitude + wide };
}

/** A box first, which an index can answer, then the circle in it. The alias of the place is `place`. */
export function within<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  { latitude, longitude }: Point,
  metres: number,
): void {
  query
    .andWhere('place.latitude BETWEEN :south AND :north AND place.longitude BETWEEN :west AND :east')
    .andWhere(`${METRES(':latitude', ':longitude')} <= :metres`)
    .setParameters({ latitude, longitude, metres, ...boxAround({ latitude, longitude }, metres) });
}

/** So many fit side by side, and on one sheet of paper. */
export const MOST_COMPARED = 3;
export const FEWEST_COMPARED = 2;

/** A service that somebody ticked, and how far away it is where they said near what. */
export type Ticked = { serviceId: string; name: string; metres: number | null };

/** What is ticked after one more is, or is not any longer. What is over the most that can be compared is left as it was. */
export function tickedAfter(ticked: readonly Ticked[], one: Ticked, isTicked: boolean): readonly Ticked[] {
  if (!isTicked) return ticked.filter(({ serviceId }) => serviceId !== one.serviceId);
  if (ticked.some(({ serviceId }) => serviceId === one.serviceId))
    return ticked.map((before) => (before.serviceId === one.serviceId ? one : before));
  return ticked.length < MOST_COMPARED ? [...ticked, one] : ticked;
}

/** The address of the page holds which services they are, and nothing of whoever looks or what they looked for. */
export const addressOfCompared = (ticked: readonly Pick<Ticked, 'serviceId'>[]): string =>
  `/services/compare?${new URLSearchParams(ticked.map(({ serviceId }) => ['service', serviceId])).toString()}`;

const SERVICE_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The services that an address names, once each. */
export const comparedIn = (address: URLSearchParams): readonly string[] =>
  [...new Set(address.getAll('service').map((id) => id.toLowerCase()))]
    .filter((id) => SERVICE_ID.test(id))
    .slice(0, MOST_COMPARED);

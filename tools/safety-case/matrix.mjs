/** The matrix of clinical risk of DCB0129 and DCB0160, implementation guidance: severity by likelihood gives 1 to 5. */
export const SEVERITIES = ['Minor', 'Significant', 'Considerable', 'Major', 'Catastrophic'];
const RISKS = {
  'Very low': [1, 1, 2, 2, 3],
  Low: [1, 2, 2, 3, 4],
  Medium: [2, 2, 3, 3, 4],
  High: [2, 3, 3, 4, 5],
  'Very high': [3, 4, 4, 5, 5],
};
export const LIKELIHOODS = Object.keys(RISKS);
/** Above this no release goes out, whoever signs. */
export const MOST_RISK = 3;

/** 1 to 5 for "Major, Low"; undefined for what is no severity or no likelihood. */
export function riskOf(rating) {
  const [severity = '', likelihood = ''] = rating.split(',').map((part) => part.trim());
  return RISKS[likelihood]?.[SEVERITIES.indexOf(severity)];
}

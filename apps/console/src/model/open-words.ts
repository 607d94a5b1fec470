/** What stands large while something is open, the same on every screen of the console. */
export const OPEN_WORDS = {
  check: 'CHECK',
  review: 'REVIEW',
  penalty: 'PENALTY TO BE TAKEN',
  substitution: 'SUBSTITUTION WAITING',
} as const;

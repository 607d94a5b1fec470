const PREPOSITION = /^(?:during|before|after|while|at|in|on)\b/;

/** `whether that was during the review or after it is not known`. */
export const doubtClause = (doubt: string): string =>
  `whether ${PREPOSITION.test(doubt) ? 'that was ' : ''}${doubt} is not known`;

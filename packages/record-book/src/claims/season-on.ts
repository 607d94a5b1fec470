/** First year of the season that a day is in; seasons begin in July. */
export function seasonOn(today: string): number {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return month >= 7 ? year : year - 1;
}

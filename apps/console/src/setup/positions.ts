/** Positions as a sheet tells them, in the order of a sheet. */
export const POSITIONS = ['goalkeeper', 'defender', 'midfielder', 'forward'] as const;

export type { NextOpponents } from './opponents.ts';
export type { BracketLayout, BracketSlot, Feed, Regulations, RoundRules, TieRules } from './regulations.ts';
export type { Suspension } from './suspensions.ts';
export type { ByClub, DecidedBy, IfEndedNow, Leg, Needs, TieState } from './tie.ts';

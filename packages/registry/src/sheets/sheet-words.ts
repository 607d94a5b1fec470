import { fold } from '../fold.ts';
import type { Position } from '../people.ts';

/** A part of a sheet, or the position of those who are listed next. */
export type Heading =
  | { readonly part: 'starters' | 'substitutes' | 'coach' | 'leftOut' }
  | { readonly position: Position };

const listed = (text: string): readonly string[] => text.split(/\s*[,\n]\s*/).filter((word) => word !== '');

/** Headings, folded: a line each of English, German, Italian, Spanish, French, Portuguese and Dutch where they have any. */
const PARTS = {
  starters: `
    starting xi, starting 11, starting eleven, starting line up, starting lineup, line up, lineup, xi, starters, team
    startelf, startaufstellung, aufstellung, anfangself
    formazione, formazione iniziale, titolari, undici iniziale
    once inicial, once, alineacion, titulares
    titulaires, onze de depart, composition
    onze inicial
    basiself, opstelling, basis`,
  substitutes: `
    subs, substitutes, bench, on the bench, reserves, replacements, unused, unused subs, unused substitutes, subs not used
    ersatz, ersatzbank, bank, auswechselspieler, ersatzspieler, reserve
    panchina, in panchina, a disposizione, riserve
    suplentes, banquillo, en el banquillo
    remplacants, banc
    banco
    wisselspelers, wissels`,
  coach: `
    coach, head coach, manager
    trainer, cheftrainer
    allenatore, all, tecnico
    entrenador, director tecnico, dt
    entraineur
    treinador
    hoofdtrainer`,
  leftOut: `
    injured, suspended, unavailable, not available, absent, missing, not in squad, out, doubtful
    verletzt, gesperrt, es fehlen, nicht im kader
    indisponibili, squalificati, infortunati
    lesionados, sancionados, bajas, ausentes
    blesses, suspendus, absents
    geblesseerd, geschorst`,
} as const;

/** Positions in words, in the same order of languages. */
const GROUPS: Readonly<Record<Position, string>> = {
  goalkeeper: `
    goalkeeper, goalkeepers, goalie, keeper
    torwart, torhuter, tor
    portiere, portieri
    portero, porteros
    gardien, gardiens
    guarda redes, goleiro, goleiros
    doelman, doelmannen`,
  defender: `
    defender, defenders, defence
    abwehr, verteidiger
    difensore, difensori, difesa
    defensa, defensas, defensor, defensores
    defenseur, defenseurs
    defesa, defesas
    verdediger, verdedigers`,
  midfielder: `
    midfielder, midfielders, midfield
    mittelfeld, mittelfeldspieler
    centrocampista, centrocampisti, centrocampo
    centrocampistas, mediocampista, mediocampistas, medio, medios, medios centro
    milieu, milieux
    middenvelder, middenvelders`,
  forward: `
    forward, forwards, attack, attacker, attackers, striker, strikers
    angriff, sturm, sturmer, angreifer
    attaccante, attaccanti, attacco
    delantero, delanteros
    attaquant, attaquants
    avancado, avancados, atacante, atacantes
    aanvaller, aanvallers`,
};

const POSITIONS_IN_WORDS = Object.entries(GROUPS).flatMap(([position, words]) =>
  listed(words).map((word) => ({ word, position })),
);

const HEADINGS: ReadonlyMap<string, Heading> = new Map<string, Heading>([
  ...listed(PARTS.starters).map((word) => [word, { part: 'starters' }] as const),
  ...listed(PARTS.substitutes).map((word) => [word, { part: 'substitutes' }] as const),
  ...listed(PARTS.coach).map((word) => [word, { part: 'coach' }] as const),
  ...listed(PARTS.leftOut).map((word) => [word, { part: 'leftOut' }] as const),
  ...POSITIONS_IN_WORDS.map(({ word, position }) => [word, { position: asPosition(position) }] as const),
]);

/** What a heading says, free of case and marks; `undefined` for a text that is none. */
export const headingOf = (text: string): Heading | undefined => HEADINGS.get(fold(text));

/** Short forms that stand beside a name, in capitals. One letter alone is one only where it stands apart. */
const CODES: Readonly<Record<Position, string>> = {
  goalkeeper: 'GK, G, GKP, TW, T, POR, P, PT',
  defender: 'D, DF, DEF, CB, LB, RB, LWB, RWB, ABW, IV, LV, RV, DIF, DC, DD, DS',
  midfielder: 'M, MF, MID, CM, DM, AM, LM, RM, MIT, ZM, ZDM, ZOM, CEN, CC, MED',
  forward: 'F, FW, FWD, ST, CF, LW, RW, ANG, MS, LA, RA, ATT, A, DEL',
};

const POSITION_OF_CODE: ReadonlyMap<string, Position> = new Map(
  Object.entries(CODES).flatMap(([position, codes]) =>
    listed(codes).map((code) => [code, asPosition(position)] as const),
  ),
);

function asPosition(text: string): Position {
  return text === 'goalkeeper' || text === 'defender' || text === 'midfielder' ? text : 'forward';
}

/** The position that a word or a short form names. */
export function positionOf(text: string): Position | undefined {
  const heading = headingOf(text);
  const inWords = heading && 'position' in heading ? heading.position : undefined;
  return POSITION_OF_CODE.get(text.replace(/\.$/, '')) ?? inWords;
}

/** A short form that can be told from an initial: two letters or more. */
export const isLongCode = (text: string): boolean => text.length > 1 && POSITION_OF_CODE.has(text);

const CAPTAIN = new Set(
  listed(
    'c, k, sf, cap, capt, captain, kapitan, spielfuhrer, capitano, capitan, capitaine, capitao, aanvoerder',
  ),
);

/** `(C)` marks the captain; where several bear it, it is a position (`C` for centrocampista), which the whole sheet tells. */
export const isCaptainMark = (text: string): boolean => CAPTAIN.has(fold(text));

const NOBODY = new Set(listed('unknown, tbc, tba, n n, nn'));

/** The sheet says that it does not know who: `?`, `TBC`. */
export const saysNobody = (text: string): boolean => NOBODY.has(fold(text));

/** Heads of columns, of a table that was pasted or read from a file. */
const COLUMNS = new Set(
  listed(
    `number, no, nr, num, name, player, position, pos, shirt, shirt number, captain, role
     nummer, spieler, numero, giocatore, ruolo, jugador, joueur`,
  ),
);

export const isColumnHead = (text: string): boolean => COLUMNS.has(fold(text));

import { draftClubId } from './club-id.ts';
import { type NameParts, splitAssociation } from './club-name-parts.ts';
import { clubNames } from './club-table.ts';
import type { Club, ClubTable } from './clubs.ts';
import { fold } from './fold.ts';
import { type ClubId, parseClubId } from './ids.ts';
import { nearestNames } from './near.ts';

/** A name that the table does not answer, and what a reviewer may want to do about it. */
export interface ClubProposal {
  /** As it was given, the association included. */
  readonly name: string;
  /**
   * `unknown`: no club has it; `shared`: more than one has it, and only an association can tell;
   * `otherAssociation`: a club has it under an association that was not the one given.
   */
  readonly because: 'unknown' | 'shared' | 'otherAssociation';
  /** Clubs that it may be, best first, each by its name that looks alike: the name could be an alias of one of them. */
  readonly near: readonly NearClub[];
  /** Other names of the same list that may be the same club under another spelling. */
  readonly alsoGiven: readonly string[];
  /** A row for it if it is a new club; absent when no id can be made of the name or no association is given. */
  readonly draft?: Club;
}

export interface NearClub {
  readonly club: ClubId;
  readonly name: string;
  /** 0 to 1. */
  readonly likeness: number;
}

export interface ClubProposals {
  /** How many of the different names given belong to one club of the table. */
  readonly known: number;
  /** In the order in which the names were first given. */
  readonly proposals: readonly ClubProposal[];
}

/**
 * What a reviewer may add to the table of clubs so that every name given is answered. It only proposes: neither the
 * table nor a club in it is touched, and however near a name is, to take it as an alias is a person's decision.
 *
 * @example proposeClubs(['Stade de Reims (FRA)'], table).proposals[0]?.draft?.id // 'stade-de-reims'
 */
export function proposeClubs(names: readonly string[], table: ClubTable): ClubProposals {
  const given = [...new Set(names.map((name) => name.trim()).filter((name) => fold(name) !== ''))];
  const unanswered = given.filter((name) => !table.find(name).found);
  return {
    known: given.length - unanswered.length,
    proposals: unanswered.map((name) => propose(name, unanswered, table)),
  };
}

function propose(name: string, unanswered: readonly string[], table: ClubTable): ClubProposal {
  const parts = splitAssociation(name);
  const others = unanswered.filter((other) => other !== name);
  const draft = draftOf(parts, table);
  return {
    name,
    because: reasonOf(parts, table),
    near: nearestNames(parts.name, table.clubs, writtenNames).map(({ entry, ...near }) => ({
      club: entry.id,
      name: near.name,
      likeness: near.likeness,
    })),
    alsoGiven: nearestNames(parts.name, others, (other) => [splitAssociation(other).name]).map(
      ({ entry }) => entry,
    ),
    ...(draft !== undefined && { draft }),
  };
}

/** The names as people write them: an id that looks alike says nothing to a reviewer. */
function writtenNames(club: Club): readonly string[] {
  return clubNames(club).filter((name) => name !== club.id);
}

function reasonOf({ name, association }: NameParts, table: ClubTable): ClubProposal['because'] {
  const owners = table.clubs.filter((club) => clubNames(club).some((one) => fold(one) === fold(name)));
  if (owners.length === 0) return 'unknown';
  return association === undefined || owners.some((club) => club.association === association)
    ? 'shared'
    : 'otherAssociation';
}

function draftOf({ name, association }: NameParts, table: ClubTable): Club | undefined {
  const id = freeId(draftClubId(name), association, table);
  if (id === undefined || association === undefined) return undefined;
  return { id, name, shortName: name, association, aliases: [] };
}

/** The plain id, or with the association behind it when a club has the plain one. */
function freeId(
  id: ClubId | undefined,
  association: string | undefined,
  table: ClubTable,
): ClubId | undefined {
  if (id === undefined || table.get(id) === undefined) return id;
  const told = parseClubId(`${id}-${association?.toLowerCase() ?? ''}`);
  return told !== undefined && table.get(told) === undefined ? told : undefined;
}

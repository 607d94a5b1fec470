/** The PostgreSQL store's tables and its statements that need thought. */

export const SCHEMA_VERSION = 1;

/** Any number that nobody else in the database uses for an advisory lock. */
export const SCHEMA_LOCK = 7_468_331;

export const SCHEMA = `
  create table if not exists schema_version (version integer primary key);
  insert into schema_version values (${SCHEMA_VERSION}) on conflict do nothing;
  create table if not exists log (match text primary key, version integer not null);
  create table if not exists append (
    transaction xid8 not null default pg_current_xact_id(), number bigint generated always as identity,
    match text not null, command text not null, first integer not null, last integer not null, format integer not null,
    stored_at timestamptz not null default clock_timestamp(), primary key (match, command)
  );
  create index if not exists append_in_order on append (transaction, number);
  create table if not exists entry (
    match text not null, seq integer not null, format integer not null, body json not null,
    primary key (match, seq)
  );
`;

const MILLISECONDS = `floor(extract(epoch from stored_at) * 1000)::float8`;

/**
 * One append in one statement and so in one round trip and one flush to disk. The row of the log guards it: it is made
 * for a new log and moved on only from the expected version, and while it is held, another writer of the same match
 * waits and then finds the version changed. A command that is already there touches nothing.
 *
 * Parameters: match, command, expected version, new version, format, bodies. A row comes back when it was stored.
 */
export const APPEND = `
  with guard as (
    insert into log as l (match, version)
    select $1, $4::integer
    where not exists (select from append where match = $1 and command = $2)
      and ($3::integer = 0 or exists (select from log where match = $1))
    on conflict (match) do update set version = $4::integer where l.version = $3::integer
    returning match
  ), made as (
    insert into append (match, command, first, last, format)
    select match, $2, $3::integer + 1, $4::integer, $5::integer from guard
    returning match, stored_at
  ), stored as (
    insert into entry (match, seq, format, body)
    select made.match, $3::integer + body.ordinality::integer, $5::integer, body.value::json
    from made, unnest($6::text[]) with ordinality as body (value, ordinality)
  )
  select ${MILLISECONDS} as stored_at from made
`;

/**
 * Appends that were dumped from another cluster bear its transaction numbers. Where this cluster has not come so far,
 * they would be passed over for as long, and what is stored now would be read before them. So they are put first, in
 * the order in which they were numbered.
 */
export const TAKE_IN = `
  update append set transaction = '0'
  where exists (select from append where transaction >= pg_snapshot_xmax(pg_current_snapshot()))
`;

/**
 * Appends after a position, in an order in which nothing can turn up later before what was read: transactions that may
 * still commit are left for next time. Numbers alone will not do, for they are given out before a commit.
 *
 * Parameters: transaction, number, limit.
 */
export const READ_ALL = `
  select append.transaction || '.' || append.number as position, append.match, append.command, append.format, ${MILLISECONDS} as stored_at,
    array(
      select body::text from entry
      where entry.match = append.match and entry.seq between append.first and append.last order by seq
    ) as bodies
  from append
  where (append.transaction, append.number) > (
      case when $1::text::xid8 < pg_snapshot_xmax(pg_current_snapshot()) then $1::text::xid8 else '0' end,
      $2::text::bigint
    )
    and append.transaction < pg_snapshot_xmin(pg_current_snapshot())
  order by append.transaction, append.number
  limit $3::integer
`;

/**
 * How far a match's log had come before a position that was read: whatever stands before that has been committed since
 * before it could be read. Parameters: match, transaction, number.
 */
export const VERSION_BEFORE = `
  select coalesce(max(last), 0)::integer as version from append
  where match = $1 and (transaction, number) < ($2::text::xid8, $3::text::bigint)
`;

/** Appends of one match after a version. Parameters: match, version. */
export const READ_APPENDS = `
  select append.match, append.command, append.format, ${MILLISECONDS} as stored_at,
    array(
      select body::text from entry
      where entry.match = append.match and entry.seq between append.first and append.last order by seq
    ) as bodies
  from append where append.match = $1 and append.last > $2::integer order by append.first
`;

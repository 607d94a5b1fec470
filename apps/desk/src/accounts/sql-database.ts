import type { Row } from './account-rows.ts';
import type { AuditRecord } from './account-store.ts';

/** SQL that SQLite and PostgreSQL read alike, with `$1`, `$2` for its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly Value[];
}
export type Value = string | number | null;

/** A database as far as accounts and webhooks need it. */
export interface Database {
  /** Runs statements in one transaction, all or none. @returns the rows of each */
  run(statements: readonly Statement[]): Promise<readonly (readonly Row[])[]>;
  close(): Promise<void>;
}

export const statement = (text: string, ...values: Value[]): Statement => ({ text, values });

/** A line of the audit trail; with a condition, only where the deed was done. */
export function recorded(record: AuditRecord, condition?: string, value?: string): Statement {
  const { at, who, did, account = null, match = null, command = null, detail = null } = record;
  const columns = `cast($1 as double precision), cast($2 as text), cast($3 as text), cast($4 as text),
    cast($5 as text), cast($6 as text), cast($7 as text)`;
  const insert = `insert into account_audit (at, who, did, account, match, command, detail) select ${columns}`;
  const values = [at, who, did, account, match, command, detail];
  if (condition === undefined || value === undefined) return statement(insert, ...values);
  return statement(`${insert} where exists (${condition} $8)`, ...values, value);
}

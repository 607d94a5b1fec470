import { POSITIONS } from './positions.ts';
import {
  changeRow,
  type DraftRow,
  nameOfWho,
  PLACES,
  type SheetDraft,
  valueOf,
  type Who,
  withoutNumber,
  withoutPosition,
} from './sheet-draft.ts';

const PLACE_WORDS = { starters: 'starts', substitutes: 'bench', off: 'not on the sheet' } as const;

interface Props {
  readonly draft: SheetDraft;
  /** Begins the ids of its fields. */
  readonly id: string;
  readonly onChange: (draft: SheetDraft) => void;
}

/** A sheet as it was understood, row by row, to be looked at and put right. */
export function SheetTable({ draft, id, onChange }: Props) {
  const change = (key: string, fields: Partial<DraftRow>): void => onChange(changeRow(draft, key, fields));
  return (
    <table class="sheet">
      <caption class="note">
        As it was understood: {draft.rows.filter(({ place }) => place === 'starters').length} start,{' '}
        {draft.rows.filter(({ place }) => place === 'substitutes').length} on the bench.
      </caption>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">As written</th>
          <th scope="col">Who it is</th>
          <th scope="col">Plays</th>
          <th scope="col">Place</th>
          <th scope="col">Captain</th>
        </tr>
      </thead>
      <tbody>
        {draft.rows.map((row) => (
          <tr key={row.key} class={row.who.type === 'open' ? 'row-open' : row.place}>
            <td>
              <NumberField row={row} onChange={(changed) => onChange(putRow(draft, changed))} />
            </td>
            <th scope="row">{row.written || nameOfWho(row.who)}</th>
            <td>
              <WhoField row={row} onChange={(who) => change(row.key, { who })} />
            </td>
            <td>
              <select
                aria-label={`Position of ${labelOf(row)}`}
                value={row.position ?? ''}
                onChange={({ currentTarget: { value } }) => {
                  const position = POSITIONS.find((each) => each === value);
                  onChange(
                    position ? changeRow(draft, row.key, { position }) : putRow(draft, withoutPosition(row)),
                  );
                }}
              >
                <option value="">not said</option>
                {POSITIONS.map((position) => (
                  <option key={position} value={position}>
                    {position}
                  </option>
                ))}
              </select>
            </td>
            <td>
              <select
                aria-label={`Place of ${labelOf(row)}`}
                value={row.place}
                onChange={({ currentTarget: { value } }) => {
                  const place = PLACES.find((each) => each === value);
                  if (place) change(row.key, { place });
                }}
              >
                {PLACES.map((place) => (
                  <option key={place} value={place}>
                    {PLACE_WORDS[place]}
                  </option>
                ))}
              </select>
            </td>
            <td>
              <input
                type="radio"
                name={`${id}-captain`}
                aria-label={`${labelOf(row)} is the captain`}
                checked={draft.captain === row.key}
                disabled={row.place !== 'starters'}
                onChange={() => onChange({ ...draft, captain: row.key })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const labelOf = (row: DraftRow): string => row.written || nameOfWho(row.who);

const putRow = (draft: SheetDraft, row: DraftRow): SheetDraft => ({
  ...draft,
  rows: draft.rows.map((each) => (each.key === row.key ? row : each)),
});

function NumberField(props: { readonly row: DraftRow; readonly onChange: (row: DraftRow) => void }) {
  const { row, onChange } = props;
  return (
    <input
      class="number"
      inputMode="numeric"
      pattern="[1-9][0-9]?"
      aria-label={`Number of ${labelOf(row)}`}
      value={row.number ?? ''}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value.trim();
        const number = Number(text);
        if (text === '') onChange(withoutNumber(row));
        else if (Number.isInteger(number) && number >= 1 && number <= 99) onChange({ ...row, number });
        else currentTarget.value = String(row.number ?? '');
      }}
    />
  );
}

/** Whom a row stands for: chosen where it was sure, to be chosen where it was not. */
export function WhoField(props: { readonly row: DraftRow; readonly onChange: (who: Who) => void }) {
  const { row, onChange } = props;
  if (row.choices.length < 2 && row.who.type !== 'open') return <span>{nameOfWho(row.who)}</span>;
  return (
    <select
      aria-label={`Who ${labelOf(row)} is`}
      value={valueOf(row.who)}
      aria-invalid={row.who.type === 'open'}
      onChange={({ currentTarget: { value } }) => {
        const who = row.choices.find((each) => valueOf(each) === value);
        if (who) onChange(who);
      }}
    >
      {row.who.type === 'open' && <option value="open">{nameOfWho(row.who)}</option>}
      {row.choices.map((who) => (
        <option key={valueOf(who)} value={valueOf(who)}>
          {nameOfWho(who)}
        </option>
      ))}
    </select>
  );
}

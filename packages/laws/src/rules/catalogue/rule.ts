/**
 * What a rule does. `refuses`: a record that breaks it would be false, so it takes a reason to log it; `flags`: it is
 * logged with a notice; `derives`: the state follows it, nobody logs it; `default`: a convention of data, one of several
 * possible; `informs`: it is said here and acted on nowhere.
 */
export type RuleClass = 'refuses' | 'flags' | 'derives' | 'default' | 'informs';

export interface Rule {
  readonly id: string;
  readonly class: RuleClass;
  /** What it says, in a sentence. */
  readonly title: string;
  /** How it is applied here, in another. */
  readonly detail: string;
  /** First edition that has it, `-` and the last one where it ended: `2019-20`, `-2024-25`. Absent: all that we hold. */
  readonly editions?: string;
  /** File of `packages/laws/src` that holds it; absent for what only informs. */
  readonly where?: string;
  /** True for a rule that, besides what its class says, adds a notice. */
  readonly notice?: true;
}

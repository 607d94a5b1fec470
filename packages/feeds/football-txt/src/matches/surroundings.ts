import { isoDate, weekdayOf } from '../dates.ts';
import type { TextIssue } from '../issues.ts';
import type { Day, Node, Round, Time, Venue } from '../syntax.ts';
import { type DatedDay, type Season, seasonOf, yearOf } from './years.ts';

/** What the lines above a match say about it. */
export class Surroundings {
  heading: string | undefined;
  time: Time | undefined;
  venue: Venue | undefined;
  /** Of the line of the date: for the first match below it alone. */
  attendance: number | undefined;
  date: string | undefined;
  secondDate: string | undefined;
  #rounds: Round[] = [];
  #season: Season | undefined;
  #last: DatedDay | undefined;
  readonly #file: string;
  readonly #issues: TextIssue[];

  constructor(file: string, issues: TextIssue[]) {
    this.#file = file;
    this.#issues = issues;
  }

  get rounds(): readonly Round[] {
    return this.#rounds;
  }

  /** Takes in a heading, a round or a date line. */
  pass(node: Node): void {
    if (node.type === 'heading') this.#passHeading(node.level, node.text);
    else if (node.type === 'round') this.#passRound(node);
    else if (node.type === 'date') {
      this.passDates(node.date, node.secondDate);
      this.time = node.time;
      this.venue = node.venue;
      this.attendance = node.attendance;
    }
  }

  /** Takes in the dates of a line; without one, those above hold on. */
  passDates(first: Day | undefined, second: Day | undefined): void {
    if (first === undefined) return;
    this.time = undefined;
    this.venue = undefined;
    this.date = this.#resolve(first);
    this.secondDate = second === undefined ? undefined : this.#resolve(second);
  }

  /** A heading of the first level starts a competition anew: round, date and year are to be said again. */
  #passHeading(level: number, text: string): void {
    this.#rounds = [];
    this.#forgetDate();
    const season = seasonOf(text);
    if (level === 1 || season !== undefined) {
      this.heading = text;
      this.#season = season;
      this.#last = undefined;
    } else this.heading = this.heading === undefined ? text : this.heading;
  }

  #passRound(round: Round): void {
    this.#rounds = [...this.#rounds.filter(({ level }) => level < round.level), round];
    this.#forgetDate();
  }

  #forgetDate(): void {
    this.date = undefined;
    this.secondDate = undefined;
    this.time = undefined;
    this.venue = undefined;
    this.attendance = undefined;
  }

  #resolve(day: Day): string | undefined {
    const year = yearOf(day, this.#last, this.#season);
    if (year === undefined) {
      this.#complain(day, 'a date with its year, the first of the file', writtenDay(day));
      return undefined;
    }
    this.#last = { year, day };
    const date = isoDate(year, day);
    if (date === undefined) {
      this.#complain(day, 'a day of the calendar', writtenDay(day));
      return undefined;
    }
    const weekday = weekdayOf(year, day);
    if (day.weekday !== undefined && day.weekday !== weekday) {
      this.#complain(day, `${weekday}, the weekday of ${date}`, day.weekday);
    }
    return date;
  }

  #complain({ line, column }: Day, expected: string, found: string): void {
    this.#issues.push({ file: this.#file, line, column, expected, found });
  }
}

function writtenDay({ weekday, year, month, day }: Day): string {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return [weekday, months[month - 1], day, year].filter((part) => part !== undefined).join(' ');
}

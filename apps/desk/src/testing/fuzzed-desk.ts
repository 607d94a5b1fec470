import fc from 'fast-check';
import { DocumentChecks } from './document-checks.ts';
import { type Described, documentOf, type OpenApiDocument, operationsOf } from './openapi-document.ts';
import { FIRST_LEG, ownLog, SECOND_LEG } from './own-data.ts';
import { type RawAnswer, sendRaw } from './raw-request.ts';
import { startTestDesk, type TestDesk } from './running-desk.ts';

/** Requests of each kind; `TOUCHLINE_FUZZ_ROUNDS=20000 npx vitest run apps/desk/src/http/fuzz` looks further. */
const ROUNDS = Number(process.env['TOUCHLINE_FUZZ_ROUNDS'] ?? 250);
const AT_ONCE = 8;

/** Both legs of the first tie, the second a minute after its third goal. */
const OPENED = [...ownLog(FIRST_LEG), ...ownLog(SECOND_LEG).slice(0, 29)];

/** What is sent, and what the document says of it. */
export interface FuzzedRequest {
  readonly bytes: Buffer;
  readonly described?: Described;
}

/** A request that was answered badly, and what is bad about it. */
export interface Badly {
  readonly request: string;
  readonly wrong: readonly string[];
}

export const sampled = <T>(arbitrary: fc.Arbitrary<T>, count = ROUNDS): readonly T[] =>
  fc.sample(arbitrary, count);

/** A desk with the first tie on it, and what its own document says of it. */
export class FuzzedDesk {
  readonly desk: TestDesk;
  readonly document: OpenApiDocument;
  readonly #checks: DocumentChecks;

  private constructor(desk: TestDesk, document: OpenApiDocument) {
    this.desk = desk;
    this.document = document;
    this.#checks = new DocumentChecks(document);
  }

  static async start(options: Parameters<typeof startTestDesk>[0] = { delays: [120] }): Promise<FuzzedDesk> {
    const desk = await startTestDesk(options);
    await desk.log(OPENED);
    return new FuzzedDesk(desk, await documentOf(desk.address));
  }

  get address(): string {
    return this.desk.address;
  }

  ofMethod(method: string): readonly Described[] {
    return operationsOf(this.document).filter((each) => each.method === method);
  }

  async isAlive(): Promise<boolean> {
    return (await fetch(`${this.address}/healthz`)).status === 200;
  }

  /** Asks everything, several at a time. Returns what is answered badly; that the desk has died is said too. */
  async askAll(requests: readonly FuzzedRequest[]): Promise<readonly Badly[]> {
    const badly: Badly[] = [];
    for (let from = 0; from < requests.length; from += AT_ONCE)
      await Promise.all(
        requests.slice(from, from + AT_ONCE).map(async ({ bytes, described }) => {
          const wrong = this.wrongWith(await sendRaw(this.address, bytes), described);
          if (wrong.length > 0) badly.push({ request: bytes.toString('latin1').slice(0, 1500), wrong });
        }),
      );
    if (!(await this.isAlive())) badly.push({ request: 'GET /healthz', wrong: ['the desk is gone'] });
    return badly;
  }

  /** Everything that is asked of an answer, whatever was sent. Returns what is wrong. */
  wrongWith(answer: RawAnswer | undefined, described?: Described): readonly string[] {
    if (!answer) return ['the connection ended without an answer'];
    const { status, headers, body } = answer;
    const type = headers.get('content-type') ?? '';
    return [
      ...(status >= 500 ? [String(status)] : []),
      ...(/\bat .*\.[jt]s:\d/.test(body) ? ['a trace'] : []),
      ...(headers.has('content-security-policy') ? [] : ['no security headers']),
      ...(status >= 400 ? this.#wrongProblem(status, type, body) : []),
      ...(status < 300 && type.startsWith('application/json')
        ? this.#wrongBody(status, body, described)
        : []),
    ];
  }

  #wrongProblem(status: number, type: string, body: string): readonly string[] {
    if (!type.startsWith('application/problem+json')) return [`a problem as ${type}`];
    const problem: unknown = JSON.parse(body);
    const isOf =
      typeof problem === 'object' && problem !== null && 'status' in problem && problem.status === status;
    return [
      ...this.#checks.wrong({ $ref: '#/components/schemas/Problem' }, problem),
      ...(isOf ? [] : [`not the problem of a ${status}`]),
    ];
  }

  #wrongBody(status: number, body: string, described: Described | undefined): readonly string[] {
    const schema = described?.operation.responses[String(status)]?.content?.['application/json']?.schema;
    return schema ? this.#checks.wrong(schema, JSON.parse(body)) : [];
  }
}

/** The path of an operation, of the second leg. */
export const ofSecondLeg = ({ path }: Described): string => path.replaceAll(/\{\w+\}/g, SECOND_LEG);

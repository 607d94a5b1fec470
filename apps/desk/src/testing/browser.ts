/** Answers that a test looks at: status, headers, and the text. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A browser without JavaScript, as far as forms go: it keeps cookies, and says which page a form was on. */
export class Browser {
  readonly #address: string;
  readonly cookies = new Map<string, string>();

  constructor(address: string) {
    this.#address = address;
  }

  get(path: string): Promise<Seen> {
    return this.#ask(path, {});
  }

  /** Sends fields as the form of a page of that site would. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ) {
    return this.#ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: this.#address,
        ...headers,
      },
    });
  }

  /** The hidden field of the form on the sign-in page as it is now. */
  async formToken(): Promise<string> {
    const { text } = await this.get('/sign-in');
    return /name="form" value="([^"]+)"/.exec(text)?.[1] ?? '';
  }

  async signIn(name: string, password: string): Promise<Seen> {
    return this.post('/sign-in', { name, password, form: await this.formToken() });
  }

  async #ask(
    path: string,
    how: Omit<RequestInit, 'headers'> & { headers?: Readonly<Record<string, string>> },
  ): Promise<Seen> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(this.#address + path, {
      ...how,
      redirect: 'manual',
      headers: { accept: 'text/html', ...(cookie !== '' && { cookie }), ...how.headers },
    });
    for (const set of answer.headers.getSetCookie()) this.#keep(set);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  #keep(set: string): void {
    const [pair = ''] = set.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (value === '' || /max-age=0/i.test(set)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

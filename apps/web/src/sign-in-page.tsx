import { FrontLink, renderDocument } from './document.tsx';
import type { PageOptions } from './options.ts';

/** The page on which somebody signs in, or sees that they have. */
export type SignInView =
  /** Nobody has an account here. */
  | { readonly state: 'noAccounts'; readonly wrong?: never }
  | {
      readonly state: 'signedOut';
      /** Shows that the form came from this page. */
      readonly formToken: string;
      /** `notKnown`: name or password are wrong, and nobody says which. `staleForm`: the form was not this page's own. */
      readonly wrong?: 'notKnown' | 'staleForm';
    }
  | {
      readonly state: 'signedIn';
      readonly formToken: string;
      readonly name: string;
      readonly role: 'operator' | 'editor' | 'admin';
      /** Names of the matches given to an operator. */
      readonly matches: readonly string[];
      readonly wrong?: never;
    };

const WRONG = {
  notKnown: 'Name or password are not right.',
  staleForm: 'That form had grown old. Please send this one.',
} as const;

/** Whole without JavaScript, and without any. */
export function renderSignInPage(view: SignInView, options: PageOptions): string {
  const title = view.state === 'signedIn' ? 'Signed in' : 'Sign in';
  const body = (
    <body class="plain">
      <main>
        <h1>{title}</h1>
        <Content view={view} />
        <p>
          <FrontLink base={options.base}>All matches of this desk</FrontLink>
        </p>
      </main>
    </body>
  );
  return renderDocument({ title, options, body });
}

function Content({ view }: { readonly view: SignInView }) {
  switch (view.state) {
    case 'noAccounts':
      return (
        <p>
          This desk has no accounts: whoever sits at its machine can write, and nobody else. The first account
          is made there, with <code>touchline accounts add NAME --role admin</code>.
        </p>
      );
    case 'signedOut':
      return <Form formToken={view.formToken} wrong={view.wrong} />;
    case 'signedIn':
      return <Who {...view} />;
    default:
      return view satisfies never;
  }
}

function Form(props: { readonly formToken: string; readonly wrong: keyof typeof WRONG | undefined }) {
  return (
    <form class="sign-in" method="post" action="/sign-in">
      {props.wrong !== undefined && <p role="alert">{WRONG[props.wrong]}</p>}
      <input type="hidden" name="form" value={props.formToken} />
      <label for="name">Name</label>
      <input id="name" name="name" autocomplete="username" required maxLength={80} autofocus />
      <label for="password">Password</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required />
      <button>Sign in</button>
    </form>
  );
}

function Who(props: Extract<SignInView, { readonly state: 'signedIn' }>) {
  return (
    <>
      <p>
        {props.name}, {props.role}. {mayWords(props)}
      </p>
      {props.role === 'operator' && props.matches.length > 0 && (
        <ul>
          {props.matches.map((match) => (
            <li>
              <a href={`/console/matches/${encodeURIComponent(match)}`}>{match}</a>
            </li>
          ))}
        </ul>
      )}
      {props.role !== 'editor' && (
        <p>
          <a href="/console">Open the console</a>
        </p>
      )}
      <form class="sign-in" method="post" action="/sign-out">
        <input type="hidden" name="form" value={props.formToken} />
        <button>Sign out</button>
      </form>
    </>
  );
}

function mayWords({ role, matches }: Extract<SignInView, { readonly state: 'signedIn' }>): string {
  switch (role) {
    case 'admin':
      return 'Every match is yours to log and to correct.';
    case 'editor':
      return 'You publish what others have logged.';
    case 'operator':
      return matches.length === 0
        ? 'No match has been given to you yet.'
        : 'These matches are yours to log and to correct:';
    default:
      return role satisfies never;
  }
}

import { describe, expect, test } from 'vitest';
import { renderSignInPage } from './sign-in-page.tsx';
import { EXAMPLE_OPTIONS } from './testing/example-options.ts';

const WHO = {
  state: 'signedIn',
  formToken: 'f0',
  name: '<img src=x onerror=alert(1)>',
  role: 'operator',
  matches: ['2026-02-25-atalanta-borussia-dortmund', '"><script>'],
} as const;

describe('the sign-in page', () => {
  test('is one form with its token, for a password manager to fill, and no script', () => {
    const page = renderSignInPage({ state: 'signedOut', formToken: 'f0' }, EXAMPLE_OPTIONS);
    expect(page.match(/<form/g)).toHaveLength(1);
    expect(page).toContain('method="post" action="/sign-in"');
    expect(page).toContain('<input type="hidden" name="form" value="f0"/>');
    expect(page).toContain('autocomplete="current-password"');
    expect(page).toContain('<label for="password">');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('role="alert"');
  });

  test('says that something was wrong, and never which of name and password', () => {
    const page = (wrong: 'notKnown' | 'staleForm') =>
      renderSignInPage({ state: 'signedOut', formToken: 'f0', wrong }, EXAMPLE_OPTIONS);
    expect(page('notKnown')).toContain('<p role="alert">Name or password are not right.</p>');
    expect(page('staleForm')).toContain('grown old');
  });

  test('says who is signed in and what they may do; names never become markup', () => {
    const page = renderSignInPage(WHO, EXAMPLE_OPTIONS);
    expect(page).toContain('&lt;img src=x onerror=alert(1)>, operator.');
    expect(page).toContain('href="/console/matches/2026-02-25-atalanta-borussia-dortmund"');
    expect(page).toContain('href="/console/matches/%22%3E%3Cscript%3E"');
    expect(page).not.toMatch(/<img|<script/);
    expect(page).toContain('action="/sign-out"');
    expect(renderSignInPage({ ...WHO, matches: [] }, EXAMPLE_OPTIONS)).toContain('No match has been given');
    expect(renderSignInPage({ ...WHO, role: 'editor' }, EXAMPLE_OPTIONS)).not.toContain('/matches/2026');
    expect(renderSignInPage({ ...WHO, role: 'admin' }, EXAMPLE_OPTIONS)).toContain('Every match');
  });

  test('without accounts says where the first is made, and has no form', () => {
    const page = renderSignInPage({ state: 'noAccounts' }, EXAMPLE_OPTIONS);
    expect(page).toContain('touchline accounts add NAME --role admin');
    expect(page).not.toContain('<form');
  });
});

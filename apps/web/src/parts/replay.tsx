import type { ComponentChildren } from 'preact';
import type { ReplayAddresses } from '../options.ts';
import type { ReplayView } from '../view.ts';
import { anchor } from './anchor.ts';

interface ReplayProps {
  readonly replay: ReplayView;
  readonly addresses: ReplayAddresses;
}

/** Controls of a desk that replays a log: plain forms, which the island sends without leaving the page. */
export function Replay({ replay, addresses }: ReplayProps) {
  return (
    <div class="replay">
      <p class="kicker">
        Replay<span class="spare">, {state(replay)}</span>
      </p>
      {!replay.finished && (
        <>
          <Command id="replay-play" to={replay.playing ? addresses.pause : addresses.play}>
            {replay.playing ? 'Pause' : 'Play'}
          </Command>
          <Command id="replay-step" to={addresses.step}>
            Step
          </Command>
        </>
      )}
      <details id="replay-more">
        <summary id="replay-panel">
          Speed<span class="spare">, start</span>, corrections
        </summary>
        <div class="more">
          <Command id="replay-set" to={addresses.speed} button="Set">
            <label for="replay-speed">Times real speed</label>
            <input
              id="replay-speed"
              name="speed"
              type="number"
              min="1"
              max="1000"
              required
              value={String(replay.speed)}
            />
          </Command>
          <Command id="replay-again" to={addresses.again} button="Play again">
            <label for="replay-from">From minute</label>
            <input
              id="replay-from"
              name="from"
              required
              pattern="[0-9]{1,3}([+][0-9]{1,2})?"
              placeholder="74 or 90+3"
            />
          </Command>
          {replay.correctable.length > 0 && <Corrections {...{ replay, addresses }} />}
        </div>
      </details>
    </div>
  );
}

function state(replay: ReplayView): string {
  if (replay.finished) return 'finished';
  return replay.playing ? `playing at ${replay.speed} times` : 'paused';
}

/** One form. Its children are its fields; without `button` they are the words on the button. */
function Command(props: {
  /** Of the button, so that the keyboard finds it again when a frame has replaced it. */
  readonly id: string;
  readonly to: string;
  readonly button?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <form method="post" action={props.to} data-command>
      {props.button !== undefined && props.children}
      <button id={props.id}>{props.button ?? props.children}</button>
    </form>
  );
}

function Corrections({ replay, addresses }: ReplayProps) {
  return (
    <div class="try">
      <p id="replay-try" tabIndex={-1}>
        Try a correction: withdraw an entry, and watch everything that rested on it correct itself. The entry
        stays in the log, struck through.
      </p>
      <ul>
        {replay.correctable.map((item) => (
          <li>
            <form method="post" action={addresses.withdraw} data-command data-closes="replay-more">
              <input type="hidden" name="match" value={item.match} />
              <input type="hidden" name="entry" value={item.entry} />
              <input type="hidden" name="reason" value="Tried out by a reader of the replay." />
              <span>{item.text}</span>{' '}
              <button
                id={anchor('withdraw', `${item.match}/${item.entry}`)}
                aria-label={`Withdraw: ${item.text}`}
              >
                Withdraw
              </button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}

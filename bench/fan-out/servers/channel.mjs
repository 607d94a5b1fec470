// The desk's own channel behind Node's HTTP server, as the desk uses it.
import { createServer } from 'node:http';
import { Channel } from '../../../apps/desk/dist/channels/channel.js';
import { streamTo } from '../../../apps/desk/dist/http/live.js';
import { serve } from './control.mjs';

const START = 1_000_000;
const channel = new Channel({ start: START, keep: 500, life: 'bench', whole: () => '{}' });
const last = { life: 'bench', number: START };
const server = createServer((_request, response) => streamTo(response, channel, last, {}, 0));
serve(server, (_json, value) => channel.publish(() => value));

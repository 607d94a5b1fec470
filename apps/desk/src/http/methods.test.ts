import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { Methods } from './methods.ts';

const server = Fastify();
const methods = Methods.of(server);
const answer = (): string => '';
server.get('/api/v1/matches/:id', answer);
server.post('/api/v1/matches/:id/commands', answer);
server.get('/api/v1/matches/:id/commands.json', answer);
server.get('/d/:delay/*', { config: { leadsNowhere: true } }, answer);
server.options('/api/v1/*', answer);

test.each([
  ['/api/v1/matches/x', 'GET, HEAD, OPTIONS'],
  ['/api/v1/matches/x%2Fy', 'GET, HEAD, OPTIONS'],
  ['/api/v1/m%61tches/x', 'GET, HEAD, OPTIONS'],
  ['/api/v1/matches/x/commands', 'OPTIONS, POST'],
  ['/api/v1/matches/x/commands.json', 'GET, HEAD, OPTIONS'],
  ['/api/v1/matches/x/commandsXjson', ''],
  ['/api/v1/matches/', ''],
  ['/api/v1/matches/%', ''],
  // What answers for everything below it is no word that anything is there.
  ['/api/v1/nothing', ''],
  ['/d/120s/matches/x', ''],
])('%s takes %s', (path, taken) => {
  expect(methods.at(path).join(', ')).toBe(taken);
});

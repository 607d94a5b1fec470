export { main } from './main.ts';
export type { ExitCode, Terminal } from './terminal.ts';

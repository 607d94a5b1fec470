export { CONSOLE_FILES } from './files.ts';
export { type ConsoleAddresses, type ConsolePage, renderConsole } from './page.ts';

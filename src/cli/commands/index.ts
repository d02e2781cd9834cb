import type { Command } from '../command.js';
import check from './check.js';
import eject from './eject.js';
import explain from './explain.js';
import repair from './repair.js';
import serve from './serve.js';

/** What the bin can do, by the name that is called; the help shows them in this order. */
export const commands: Readonly<Record<string, Command>> = { check, eject, explain, repair, serve };

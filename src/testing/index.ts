export type { Evidence } from '../contract/index.js';
export { createResponsesFetch, type ResponsesFetch } from './responses-fetch.js';
export type { StandInOptions } from './stand-in.js';
export type { KnownResponse } from './store.js';
export type { ScriptedError, ScriptedTurn } from './turns.js';
export { validateResponseInput, type ValidationContext } from './validate.js';
export type { Violation } from './violation.js';

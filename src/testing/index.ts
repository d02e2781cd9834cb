export type { Evidence } from '../contract/index.js';
export type { ApiError } from './envelope.js';
export {
  createResponsesFetch,
  type LoggedRequest,
  type ResponsesFetch,
} from './responses-fetch.js';
export type { StandInOptions } from './stand-in.js';
export type { KnownResponse } from './store.js';
export type { ScriptedTurn, Turn, TurnDelivery } from './turns.js';
export { validateResponseInput, type ValidationContext } from './validate.js';
export type { Violation } from './violation.js';

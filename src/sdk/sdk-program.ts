import { relative } from 'node:path';

import {
  nearestPackage,
  type NearestPackage,
  type PackageCache,
} from '../packages/nearest-package.js';
import type { Entity, Program, Type } from '../types/index.js';
import type { ItemSets } from './item-sets.js';
import type { SdkType } from './sdk-type.js';

/** Where in the `openai` package something is declared. */
export interface SdkPlace {
  file: string;
  /** `rest` is everything outside the two resources: client, streams, pages, promises. */
  area: 'responses' | 'conversations' | 'rest';
  beta: boolean;
}

/** What is known of a session, and a program in it. */
export interface SdkProgram extends SdkSession {
  program: Program;
}

interface SdkSession {
  types: WeakMap<Type, SdkType>;
  packages: PackageCache;
  /** By file, as the next one. */
  places: Map<string, SdkPlace | null>;
  sets: Map<string, ItemSets>;
}

const programs = new WeakMap<Program, SdkProgram>();

export function sdkProgramOf(program: Program): SdkProgram {
  const known = programs.get(program);
  if (known !== undefined) return known;
  const made = { program, ...sessionOf(program.session) };
  programs.set(program, made);
  return made;
}

const sessions = new WeakMap<object, SdkSession>();

function sessionOf(session: object): SdkSession {
  const known = sessions.get(session);
  if (known !== undefined) return known;
  const made: SdkSession = {
    types: new WeakMap(),
    packages: new Map(),
    places: new Map(),
    sets: new Map(),
  };
  sessions.set(session, made);
  return made;
}

/** The `openai` package that a file belongs to, whatever name it is installed under. */
export function openaiPackageOf(file: string, sdk: SdkProgram): NearestPackage | null {
  const found = nearestPackage(file, sdk.packages);
  return found?.name === 'openai' ? found : null;
}

/** Null for what any other package declares, however it is called. */
export function placeOf({ file }: Entity, sdk: SdkProgram): SdkPlace | null {
  if (file === null) return null;
  const known = sdk.places.get(file);
  if (known !== undefined) return known;
  const place = readPlace(file, sdk);
  sdk.places.set(file, place);
  return place;
}

const RESOURCE = /(?:^|\/)resources\/(beta\/)?(responses|conversations)(?:\/|\.)/;

function readPlace(file: string, sdk: SdkProgram): SdkPlace | null {
  const home = openaiPackageOf(file, sdk);
  if (home === null) return null;
  const path = relative(home.dir, file).replaceAll('\\', '/');
  const resource = RESOURCE.exec(path);
  if (resource === null) return { file, area: 'rest', beta: false };
  const area = resource[2] === 'conversations' ? 'conversations' : 'responses';
  return { file, area, beta: resource[1] !== undefined };
}

import type * as ts from 'typescript';
import { relative } from 'node:path';

import { nearestPackage, type NearestPackage, type PackageCache } from './nearest-package.js';
import type { SdkType } from './sdk-type.js';

/** Where in the `openai` package a symbol is declared. */
export interface SdkPlace {
  file: ts.SourceFile;
  /** `rest` is everything outside the two resources: client, streams, pages, promises. */
  area: 'responses' | 'conversations' | 'rest';
  beta: boolean;
}

/** What is known of one Program; the caches end with it. */
export interface SdkProgram {
  program: ts.Program;
  checker: ts.TypeChecker;
  types: WeakMap<ts.Type, SdkType>;
  packages: PackageCache;
  places: WeakMap<ts.SourceFile, SdkPlace | null>;
}

const programs = new WeakMap<ts.Program, SdkProgram>();

export function sdkProgramOf(program: ts.Program): SdkProgram {
  const known = programs.get(program);
  if (known !== undefined) return known;
  const made: SdkProgram = {
    program,
    checker: program.getTypeChecker(),
    types: new WeakMap(),
    packages: new Map(),
    places: new WeakMap(),
  };
  programs.set(program, made);
  return made;
}

export function fileOf(symbol: ts.Symbol): ts.SourceFile | null {
  return symbol.declarations?.[0]?.getSourceFile() ?? null;
}

/** The `openai` package that a file belongs to, whatever name it is installed under. */
export function openaiPackageOf(file: ts.SourceFile, sdk: SdkProgram): NearestPackage | null {
  const found = nearestPackage(file.fileName, sdk.packages);
  return found?.name === 'openai' ? found : null;
}

/** Null for a symbol of any other package, however it is called. */
export function placeOf(symbol: ts.Symbol, sdk: SdkProgram): SdkPlace | null {
  const file = fileOf(symbol);
  if (file === null) return null;
  const known = sdk.places.get(file);
  if (known !== undefined) return known;
  const place = readPlace(file, sdk);
  sdk.places.set(file, place);
  return place;
}

const RESOURCE = /(?:^|\/)resources\/(beta\/)?(responses|conversations)(?:\/|\.)/;

function readPlace(file: ts.SourceFile, sdk: SdkProgram): SdkPlace | null {
  const home = openaiPackageOf(file, sdk);
  if (home === null) return null;
  const path = relative(home.dir, file.fileName).replaceAll('\\', '/');
  const resource = RESOURCE.exec(path);
  if (resource === null) return { file, area: 'rest', beta: false };
  const area = resource[2] === 'conversations' ? 'conversations' : 'responses';
  return { file, area, beta: resource[1] !== undefined };
}

/** Declared by the language's own library, not by a program that uses the same name. */
export function isOfDefaultLibrary(symbol: ts.Symbol, sdk: SdkProgram): boolean {
  const file = fileOf(symbol);
  return file !== null && sdk.program.isSourceFileDefaultLibrary(file);
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return 'target' in type;
}

export function typeArgumentsOf(type: ts.Type, sdk: SdkProgram): readonly ts.Type[] {
  return isReference(type) ? sdk.checker.getTypeArguments(type) : [];
}

export function baseTypesOf(type: ts.Type, sdk: SdkProgram): readonly ts.Type[] {
  const declared = isReference(type) ? type.target : type;
  return declared.isClassOrInterface() ? sdk.checker.getBaseTypes(declared) : [];
}

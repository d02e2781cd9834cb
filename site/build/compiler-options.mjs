// @ts-check
import ts from 'typescript';

/** The compiler options of the project on the page; its build reads the declarations by them. */
export const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  // Without these of the DOM the types of the SDK's responses would be `any`.
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  strict: true,
  noEmit: true,
  allowJs: true,
  skipLibCheck: true,
  types: [],
};

import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** One member of a union of item types, as the SDK declares it. */
export interface DeclaredItem {
  /** The literals of `type`; empty where it can be left out only. */
  readonly types: readonly string[];
  /** All fields besides `type`. */
  readonly fields: readonly string[];
  /** Those that cannot be left out. */
  readonly required: readonly string[];
}

const declarations = fileURLToPath(
  new URL('../../node_modules/openai/resources/responses/responses.d.ts', import.meta.url),
);

/** Reads a union such as `ResponseOutputItem` from the declarations of the installed openai. */
export function declaredItems(unionName: string): readonly DeclaredItem[] {
  const type = declared(unionName);
  return (type.isUnion() ? type.types : [type]).map((member) =>
    describe(program().getTypeChecker(), member),
  );
}

/** The names of all members of an interface such as `Response`. */
export function declaredMembers(interfaceName: string): readonly string[] {
  const type = declared(interfaceName);
  return program()
    .getTypeChecker()
    .getPropertiesOfType(type)
    .map(({ name }) => name);
}

function declared(name: string): ts.Type {
  const checker = program().getTypeChecker();
  const file = program().getSourceFile(declarations);
  const module = file && checker.getSymbolAtLocation(file);
  const symbol = module?.exports?.get(ts.escapeLeadingUnderscores(name));
  if (!symbol) throw new Error(`The installed openai declares no ${name}.`);
  return checker.getDeclaredTypeOfSymbol(symbol);
}

let cached: ts.Program | undefined;

function program(): ts.Program {
  cached ??= ts.createProgram([declarations], {
    strict: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  });
  return cached;
}

function describe(checker: ts.TypeChecker, member: ts.Type): DeclaredItem {
  const properties = checker.getPropertiesOfType(member);
  const discriminant = properties.find((property) => property.name === 'type');
  const literals = discriminant ? checker.getTypeOfSymbol(discriminant) : undefined;
  const others = properties.filter((property) => property !== discriminant);
  return {
    types: (literals?.isUnion() ? literals.types : literals ? [literals] : []).flatMap((literal) =>
      literal.isStringLiteral() ? [literal.value] : [],
    ),
    fields: others.map((property) => property.name),
    required: others
      .filter((property) => (property.flags & ts.SymbolFlags.Optional) === 0)
      .map((property) => property.name),
  };
}

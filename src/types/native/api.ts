/**
 * What is asked of the API that TypeScript 7 ships: `typescript/unstable/sync` in 7.0, and
 * `typescript/sync` from 7.1 on. A test holds it against the types of the real one.
 */
export interface RemoteSnapshot {
  getDefaultProjectForFile(file: string): RemoteProject | undefined;
  dispose(): void;
}

export interface RemoteProject {
  readonly configFileName: string;
  readonly program: {
    getSourceFile(file: string): RemoteSourceFile | undefined;
    getSourceFileNames(): readonly string[];
    getSourceFileMetadata(file: string): { readonly isDefaultLibrary: boolean } | undefined;
  };
  readonly checker: RemoteChecker;
}

export interface RemoteNode {
  readonly pos: number;
  readonly end: number;
  readonly parent: RemoteNode;
  getStart(): number;
  forEachChild(visit: (child: RemoteNode) => RemoteNode | undefined): RemoteNode | undefined;
}

export interface RemoteSourceFile extends RemoteNode {
  readonly text: string;
  readonly fileName: string;
}

/** A declaration that is not fetched yet: the tree of its file comes over when it is resolved. */
export interface RemoteDeclaration {
  readonly path: string;
  /** Which node of that file it is. */
  readonly index: number;
  resolve(): RemoteNode | undefined;
}

export interface RemoteSymbol {
  readonly name: string;
  readonly flags: number;
  readonly declarations: readonly RemoteDeclaration[];
  readonly valueDeclaration: RemoteDeclaration | undefined;
  getParent(): RemoteSymbol | undefined;
}

export interface RemoteType {
  readonly id: number;
  readonly flags: number;
  getSymbol(): RemoteSymbol | undefined;
  getAliasSymbol(): RemoteSymbol | undefined;
  getAliasTypeArguments(): readonly RemoteType[];
  isUnionType(): this is RemoteUnion;
  isIntersectionType(): this is RemoteUnion;
  isTypeReference(): this is RemoteReference;
  isStringLiteralType(): this is RemoteStringLiteral;
  isClassOrInterface(): boolean;
  isTypeParameter(): boolean;
  isIndexType(): boolean;
  isIndexedAccessType(): boolean;
  isConditionalType(): boolean;
  isSubstitutionType(): boolean;
  isTemplateLiteralType(): boolean;
  isStringMappingType(): boolean;
}

export interface RemoteUnion extends RemoteType {
  getTypes(): readonly RemoteType[];
}

export interface RemoteReference extends RemoteType {
  getTarget(): RemoteType;
}

export interface RemoteStringLiteral extends RemoteType {
  readonly value: string;
}

export interface RemoteIndex {
  readonly keyType: RemoteType;
  readonly valueType: RemoteType;
}

export interface RemoteChecker {
  getTypeAtLocation(node: RemoteNode): RemoteType | undefined;
  getTypeAtLocation(nodes: readonly RemoteNode[]): readonly (RemoteType | undefined)[];
  getContextualType(node: RemoteNode): RemoteType | undefined;
  getSymbolAtLocation(node: RemoteNode): RemoteSymbol | undefined;
  getShorthandAssignmentValueSymbol(node: RemoteNode): RemoteSymbol | undefined;
  getAliasedSymbol(symbol: RemoteSymbol): RemoteSymbol;
  getMemberInModuleExports(module: RemoteSymbol, name: string): RemoteSymbol | undefined;
  getDeclaredTypeOfSymbol(symbol: RemoteSymbol): RemoteType;
  getTypeOfSymbol(symbol: RemoteSymbol): RemoteType | undefined;
  getBaseConstraintOfType(type: RemoteType): RemoteType | undefined;
  isArrayType(type: RemoteType): boolean;
  isTupleType(type: RemoteType): boolean;
  getTypeArguments(type: RemoteReference): readonly RemoteType[];
  getBaseTypes(type: RemoteType): readonly RemoteType[];
  getBaseTypeOfLiteralType(type: RemoteType): RemoteType | undefined;
  getApparentType(type: RemoteType): RemoteType | undefined;
  getPropertiesOfType(type: RemoteType): readonly RemoteSymbol[];
  getPropertyOfType(type: RemoteType, name: string): RemoteSymbol | undefined;
  getSignaturesOfType(type: RemoteType, kind: number): readonly unknown[];
  getIndexInfosOfType(type: RemoteType): readonly RemoteIndex[];
  getNonNullableType(type: RemoteType): RemoteType | undefined;
  getStringType(): RemoteType;
  getNumberType(): RemoteType;
  getBooleanType(): RemoteType;
}

/** A page has no compiler that runs beside it. */
export const nativeTypesOf = (): null => null;

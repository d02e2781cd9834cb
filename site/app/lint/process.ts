/** What packages for Node ask of it while they load. */
export const process = {
  env: {},
  platform: 'linux',
  version: 'v20.0.0',
  versions: {},
  argv: [],
  cwd: (): string => '/',
  emitWarning: (): void => undefined,
};

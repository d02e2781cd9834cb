import type { LintSettings } from '../lint/protocol.js';

/** What a link to the playground carries. */
export interface Shared {
  readonly code: string;
  readonly settings: LintSettings;
}

const LANGUAGES: readonly unknown[] = ['ts', 'js'];
const PRESETS: readonly unknown[] = ['recommended', 'strict'];
const SANITIZERS: readonly unknown[] = ['dependency', 'none'];

/** `#code=…`: the code and the settings, packed. Nothing of it is ever sent to a server. */
export async function toHash(shared: Shared): Promise<string> {
  const packed = await through(new CompressionStream('deflate-raw'), JSON.stringify(shared));
  let binary = '';
  for (const byte of new Uint8Array(packed)) binary += String.fromCharCode(byte);
  const text = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return `#code=${text}`;
}

/**
 * @returns null where the hash carries no code
 * @throws {Error} If the link was cut or changed on its way.
 */
export async function fromHash(hash: string): Promise<Shared | null> {
  const text = /^#code=(.*)$/s.exec(hash)?.[1];
  if (text === undefined) return null;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const json = await through(new DecompressionStream('deflate-raw'), bytes);
    const value: unknown = JSON.parse(new TextDecoder().decode(json));
    if (isShared(value)) return value;
  } catch {
    // What is wrong with it matters to nobody: it has to be copied again.
  }
  throw new Error(
    'The link was cut or changed on its way, so its code cannot be read. Ask for it again; here is an example instead.',
  );
}

async function through(
  stream: CompressionStream | DecompressionStream,
  data: string | Uint8Array<ArrayBuffer>,
): Promise<ArrayBuffer> {
  return new Response(new Blob([data]).stream().pipeThrough(stream)).arrayBuffer();
}

function isShared(value: unknown): value is Shared {
  if (typeof value !== 'object' || value === null) return false;
  if (!('code' in value) || !('settings' in value) || typeof value.code !== 'string') return false;
  const settings: unknown = value.settings;
  return (
    typeof settings === 'object' &&
    settings !== null &&
    'language' in settings &&
    'preset' in settings &&
    'sanitizer' in settings &&
    LANGUAGES.includes(settings.language) &&
    PRESETS.includes(settings.preset) &&
    SANITIZERS.includes(settings.sanitizer)
  );
}

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The files below a folder that git keeps or would keep, absolute; null where there is no git, or
 * the folder is no part of a work tree, or is ignored in it. Repositories inside it are among the
 * answers, as folders.
 */
export async function filesOfGit(folder: string): Promise<string[] | null> {
  const flags = ['--cached', '--others', '--exclude-standard', '-z'];
  try {
    const { stdout } = await run('git', ['-C', folder, 'ls-files', ...flags], {
      maxBuffer: 1 << 28,
    });
    const files = stdout.split('\0').filter((name) => name !== '');
    return files.length > 0 ? files.map((name) => join(folder, name.replace(/\/$/, ''))) : null;
  } catch {
    return null;
  }
}

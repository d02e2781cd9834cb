import { spawn } from 'node:child_process';

export interface TaskResult {
  output: string[];
  code: number | null;
}

export function runTask(
  command: string,
  args: string[],
  stdin: string[] = [],
): Promise<TaskResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'pipe' });
    const output: string[] = [];
    child.stdout.on('data', (chunk) => output.push(String(chunk)));
    child.stderr.on('data', (chunk) => output.push(String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ output, code }));
    for (const line of stdin) child.stdin.write(`${line}\n`);
    child.stdin.end();
  });
}

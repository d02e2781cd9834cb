// @ts-check
// `npm run demo` shows the whole road on the example projects: a 400 on turn 2, the report, the
// fix, and turn 2 accepted. `npm run demo -- path/to/project` runs the built `check` on that project,
// which writes nothing.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { programs, projects, Workspace } from './workspace.mjs';

const inColour = process.stdout.isTTY || Boolean(process.env.FORCE_COLOR);
const colourFlag = inColour ? '--color' : '--no-color';

/** @param {string} text */
const bold = (text) => (inColour ? `\u001b[1m${text}\u001b[22m` : text);

/** @param {string} text */
const title = (text) => console.log(`\n${bold(`# ${text}`)}\n`);

/** @param {string} text */
const indent = (text) => text.trimEnd().replace(/^(?=.)/gm, '  ');

/**
 * The line of a crash that says what the API answered.
 * @param {string} stderr
 */
const apiError = (stderr) =>
  /^(?:\w*Error: )?\w*Error: (.+)$/m.exec(stderr)?.[0] ?? stderr.trimEnd().slice(-400);

/**
 * Compiles what has to be compiled, runs every program, and says whether all did as expected.
 * @param {Workspace} workspace
 * @param {'breaks' | 'works'} expected
 */
async function playAll(workspace, expected) {
  for (const { name } of projects.filter(({ compiled }) => compiled)) {
    const { code, stdout } = await workspace.compile(name);
    if (code !== 0) throw new Error(`${name} does not compile:\n${stdout}`);
    console.log(`$ cd ${name} && npx tsc    (no errors)`);
  }
  for (const program of programs) {
    const { code, stdout, stderr } = await workspace.play(program);
    console.log(`\n${bold(`$ cd ${program.project} && node ${program.main}`)}`);
    console.log(indent(stdout));
    if (code !== 0) console.log(indent(apiError(stderr)));
    if ((code === 0) !== (expected === 'works')) {
      throw new Error(`${program.project}/${program.main} should have been one that ${expected}.`);
    }
  }
}

/** @param {Workspace} workspace */
async function showExamples(workspace) {
  title('Before: the programs compile, and break on turn 2');
  await playAll(workspace, 'breaks');

  title('npx eslint .');
  for (const { name } of projects) {
    const { stdout, stderr } = await workspace.lint(name, colourFlag);
    process.stdout.write(stdout.replaceAll(workspace.dir + path.sep, '') + stderr);
  }

  title('npx eslint . --fix');
  for (const { name } of projects) {
    const { code, stdout, stderr } = await workspace.lint(name, '--fix', colourFlag);
    if (code !== 0) throw new Error(`${name} is not clean after --fix:\n${stdout}${stderr}`);
  }
  process.stdout.write(await workspace.diff(inColour ? '--color=always' : '--color=never'));

  title('After: the same programs, and the conversation goes on');
  await playAll(workspace, 'works');
}

async function demo() {
  console.log('Packing the plugin and installing it beside the example projects ...');
  const workspace = await Workspace.create();
  try {
    await showExamples(workspace);
  } finally {
    await workspace.remove();
  }
}

/**
 * Runs the bin in place, and gives its exit code.
 * @param {string} target
 */
function check(target) {
  const bin = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
  return spawnSync(process.execPath, [bin, 'check', target], { stdio: 'inherit' }).status ?? 2;
}

const target = process.argv[2];
try {
  if (target === undefined) await demo();
  else process.exitCode = check(target);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

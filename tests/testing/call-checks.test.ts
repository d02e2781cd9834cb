import { describe, expect, it } from 'vitest';
import { validateResponseInput, type ValidationContext } from '../../src/testing/index.js';

const call = { type: 'function_call', call_id: 'call_1', name: 'add_task', arguments: '{}' };
const output = { type: 'function_call_output', call_id: 'call_1', output: 'added' };
const task = { type: 'function', name: 'add_task', parameters: {} };
const tasks = { type: 'namespace', name: 'tasks', tools: [task] };

const found = (input: readonly unknown[], context: ValidationContext = {}) =>
  validateResponseInput(input, context).map(({ entry, path, message }) => [entry, path, message]);

describe('F28: calls of tools in a namespace', () => {
  const lost = [
    [
      'F28',
      'input[0].namespace',
      "Missing namespace for function_call 'add_task'. It does not exist in the default namespace. Round-trip the model's function_call item with its namespace field included.",
    ],
  ];

  it('name it', () => {
    const context = { tools: [{ type: 'tool_search' }, tasks] };
    expect(found([call, output], context)).toEqual(lost);
    expect(found([{ ...call, namespace: 'tasks' }, output], context)).toEqual([]);
  });

  it('are known by the call that the API made', () => {
    const made = { ...call, id: 'fc_1', namespace: 'tasks' };
    expect(found([call, output], { known: [{ output: [made] }] })).toEqual(lost);
    expect(found([call, output], { known: [{ output: [{ ...call, id: 'fc_1' }] }] })).toEqual([]);
  });

  it('are known by what a tool search found', () => {
    const search = { type: 'tool_search_output', call_id: null, tools: [tasks] };
    expect(found([search, call, output]).map(([entry, path]) => [entry, path])).toEqual([
      ['F28', 'input[1].namespace'],
    ]);
  });

  it('need none where a function of the name stands outside of all namespaces', () => {
    expect(found([call, output], { tools: [tasks, task] })).toEqual([]);
  });
});

describe('F36: safety checks of a computer call', () => {
  const checks = [{ id: 'cu_sc_1' }, { id: 'cu_sc_2' }];
  const computer = { type: 'computer_call', call_id: 'call_1', pending_safety_checks: checks };
  const picture = {
    type: 'computer_call_output',
    call_id: 'call_1',
    output: { type: 'computer_screenshot', image_url: 'https://example.com/1.png' },
  };

  it('are acknowledged by its output', () => {
    const agreed = { ...picture, acknowledged_safety_checks: checks };
    expect(found([computer, agreed])).toEqual([]);
    expect(
      found([computer, { ...picture, acknowledged_safety_checks: checks.slice(0, 1) }]),
    ).toEqual([
      ['F36', 'input[1]', "Computer tool has unacknowledged safety check for ['cu_sc_2']"],
    ]);
    expect(found([computer, picture])).toEqual([
      [
        'F36',
        'input[1]',
        "Computer tool has unacknowledged safety check for ['cu_sc_1', 'cu_sc_2']",
      ],
    ]);
  });
});

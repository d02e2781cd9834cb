// The requests, responses and streams that the stand-in plays, beside those that the SDK declares.
import { requestParameters } from '../../src/testing/request.js';
import { responseMembers } from '../../src/testing/response.js';
import { createResponsesFetch } from '../../src/testing/index.js';
import { declaredItems, declaredMembers } from '../contract/sdk-item-types.js';
import { streamedItems } from '../testing/streamed-items.js';
import { compareNames, type NameDrift } from './compare.js';

/** Computed by the SDK, not sent by the API. */
const OF_THE_SDK = ['output_text'];

/** Events that the stand-in does not play; docs/testing.md says so under its known limits. */
const NOT_PLAYED = [
  'error',
  'response.audio.delta',
  'response.audio.done',
  'response.audio.transcript.delta',
  'response.audio.transcript.done',
  'response.compaction.compacting',
  'response.image_generation_call.partial_image',
  'response.mcp_list_tools.failed',
  'response.shell_call_command.added',
  'response.shell_call_command.delta',
  'response.shell_call_command.done',
  'response.shell_call_output_content.delta',
  'response.shell_call_output_content.done',
];

/** Streams that end in each way, and one of the background. */
const ENDS = [
  { output: streamedItems.map(([, item]) => item) },
  { status: 'incomplete' as const, output: [] },
  { status: 'failed' as const, output: [] },
];

/** The types of all events that the stand-in plays, each once. */
export async function playedEvents(): Promise<readonly string[]> {
  const fetch = createResponsesFetch({ turns: ENDS });
  const types = new Set<string>();
  for (const [index] of ENDS.entries()) {
    const body = JSON.stringify({
      model: 'gpt-5',
      input: 'Hi',
      stream: true,
      background: index === 0,
    });
    const response = await fetch('https://api.openai.com/v1/responses', { method: 'POST', body });
    for (const [, type = ''] of (await response.text()).matchAll(/^event: (.*)$/gm))
      types.add(type);
  }
  return [...types];
}

/** What the two name otherwise, by what it is. */
export async function compareRequests(): Promise<Readonly<Record<string, NameDrift>>> {
  const events = declaredItems('ResponseStreamEvent').flatMap(({ types }) => types);
  return {
    'Parameters of a request': compareNames(
      requestParameters,
      declaredMembers('ResponseCreateParamsBase'),
    ),
    'Members of a response': compareNames(responseMembers, declaredMembers('Response'), OF_THE_SDK),
    'Events of a stream': compareNames(await playedEvents(), events, NOT_PLAYED),
  };
}

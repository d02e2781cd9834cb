import type { ResponseInputItem, Tool } from 'openai/resources/responses/responses';
import type { Provider } from './provider';

export interface Skill {
  tool: Tool & { type: 'function' };
  perform(args: string): string | Promise<string>;
}

export async function converse(provider: Provider, skills: Skill[], prompt: string) {
  const tools = skills.map((skill) => skill.tool);
  let messages: ResponseInputItem[] = [{ role: 'user', content: prompt }];

  let generation = await provider.generate(messages, tools);
  while (generation.calls.length > 0) {
    const results: ResponseInputItem[] = await Promise.all(
      generation.calls.map(async (call) => {
        const skill = skills.find((each) => each.tool.name === call.name);
        return {
          type: 'function_call_output' as const,
          call_id: call.call_id,
          output: (await skill?.perform(call.arguments)) ?? 'not found',
        };
      }),
    );
    messages = [...messages, ...(generation.output as ResponseInputItem[]), ...results]; // unsafe: raw
    generation = await provider.generate(messages, tools);
  }
  return { text: generation.text, from: provider.name };
}

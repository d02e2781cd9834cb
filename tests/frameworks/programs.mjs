// @ts-check
// Programs in the frameworks that people use: a question that needs a tool, and another one after it.
import { createOpenAI } from '@ai-sdk/openai';
import { HumanMessage } from '@langchain/core/messages';
import { tool as langchainTool } from '@langchain/core/tools';
import { ChatOpenAI } from '@langchain/openai';
import { Agent, OpenAIProvider, Runner, tool as agentTool } from '@openai/agents';
import { generateText, stepCountIs, tool } from 'ai';
import OpenAI from 'openai';
import { z } from 'zod';

const MODEL = 'gpt-5.4';
const QUESTIONS = ['What is the weather in Paris?', 'And in Rome?'];
const description = 'The weather in a city.';
const parameters = z.object({ city: z.string() });
/** @param {{ city: string }} arguments_ */
const weather = ({ city }) => `Sunny in ${city}.`;

/** @typedef {typeof globalThis.fetch} Fetch */

/** @param {object} settings */
const withAi = (settings) => async (/** @type {Fetch} */ fetch) => {
  const model = createOpenAI({ apiKey: 'test', fetch }).responses(MODEL);
  const tools = { weather: tool({ description, inputSchema: parameters, execute: weather }) };
  /** @type {import('ai').ModelMessage[]} */
  const messages = [];
  for (const content of QUESTIONS) {
    messages.push({ role: 'user', content });
    const { response } = await generateText({
      model,
      tools,
      messages,
      stopWhen: stepCountIs(4),
      maxRetries: 0,
      providerOptions: { openai: { ...settings } },
    });
    messages.push(...response.messages);
  }
};

/** @param {object} modelSettings */
const withAgents = (modelSettings) => async (/** @type {Fetch} */ fetch) => {
  const openAIClient = new OpenAI({ apiKey: 'test', maxRetries: 0, fetch });
  const modelProvider = new OpenAIProvider({ openAIClient, useResponses: true });
  const runner = new Runner({ modelProvider, tracingDisabled: true });
  const tools = [agentTool({ name: 'weather', description, parameters, execute: weather })];
  const agent = new Agent({ name: 'Guide', model: MODEL, tools, modelSettings });
  /** @type {import('@openai/agents').AgentInputItem[]} */
  let history = [];
  for (const content of QUESTIONS) {
    const result = await runner.run(agent, [...history, { role: 'user', content }]);
    history = result.history;
  }
};

/** @param {object} settings */
const withLangchain = (settings) => async (/** @type {Fetch} */ fetch) => {
  const lookUp = langchainTool(weather, { name: 'weather', description, schema: parameters });
  const model = new ChatOpenAI({
    model: MODEL,
    apiKey: 'test',
    maxRetries: 0,
    useResponsesApi: true,
    configuration: { fetch },
    ...settings,
  }).bindTools([lookUp]);
  /** @type {import('@langchain/core/messages').BaseMessage[]} */
  const messages = [];
  for (const content of QUESTIONS) {
    messages.push(new HumanMessage(content));
    for (;;) {
      const answer = await model.invoke(messages);
      messages.push(answer);
      const calls = answer.tool_calls ?? [];
      if (calls.length === 0) break;
      for (const call of calls) messages.push(await lookUp.invoke(call));
    }
  }
};

/** @type {readonly { packages: readonly string[], how: string, play: (fetch: Fetch) => Promise<void> }[]} */
export const programs = [
  { packages: ['ai', '@ai-sdk/openai'], how: 'as it comes', play: withAi({}) },
  { packages: ['ai', '@ai-sdk/openai'], how: '`store: false`', play: withAi({ store: false }) },
  { packages: ['@openai/agents'], how: 'as it comes', play: withAgents({}) },
  { packages: ['@openai/agents'], how: '`store: false`', play: withAgents({ store: false }) },
  { packages: ['@langchain/openai'], how: 'as it comes', play: withLangchain({}) },
  {
    packages: ['@langchain/openai'],
    how: '`zdrEnabled: true`',
    play: withLangchain({ zdrEnabled: true }),
  },
];
